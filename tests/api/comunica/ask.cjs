// Asks with Comunica: ask.cjs ENDPOINT [TOKEN] < JSON {query, how, update}; prints what it found as JSON.
// `how` is "sparql" (the client is told that it is an endpoint) or "auto" (it has to find out).
const { readFileSync } = require("node:fs");
const { QueryEngine } = require("@comunica/query-sparql");

async function main() {
  const [endpoint, token] = process.argv.slice(2);
  const { query, how, update } = JSON.parse(readFileSync(0, "utf-8"));
  const engine = new QueryEngine();
  const source = how === "auto" ? endpoint : { type: "sparql", value: endpoint };
  if (update) {
    const destination = { type: "sparql", value: `${endpoint}/update` };
    await engine.queryVoid(update, { sources: [source], destination, httpAuth: `anybody:${token}` });
  }
  const bindings = await (await engine.queryBindings(query, { sources: [source] })).toArray();
  const rows = bindings.map((row) => Object.fromEntries([...row].map(([name, term]) => [name.value, term.value])));
  process.stdout.write(JSON.stringify(rows));
}

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
