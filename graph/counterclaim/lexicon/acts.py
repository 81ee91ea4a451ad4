"""Acts by their verbs: those that, done once to one thing, have one culprit; and what things come about by."""

import re

from counterclaim.lexicon.words import listed

_CULPRITS = {
    "burning": r"burn\w*|torched|set (?:fire|ablaze|alight)|ignited",
    "theft": r"st[eo]le\w*|stealing|robbed|looted|embezzled|pocketed|siphoned|taken(?= by)|"
    r"took (?=[^.]*\b(?:money|funds|cash|millions))",
    "killing": r"kill\w*|murder\w*|assassinat\w+|execut\w+|slain|slew|massacred?|lynched|slaughtered|strangled|"
    r"(?:beat\w*|stabbed|shot|tortured)(?= [^.]*to death)",
    "shooting": r"shot|shoot|gunned|fired",
    "stabbing": r"stabbed|knifed",
    "raid": r"bomb(?:ed|ing)|shell(?:ed|ing)|bombard\w+|str[iu]c?k\w*|hit|attack(?:ed)?|rocketed|mortared|targeted|"
    r"raid(?:ed)?|air ?strikes?",
    "blast": r"bl[eo]w\w* up|blast(?:ed)?|detonated|explo\w+|dynamited|planted|bomb(?:ed|ing)",
    "gassing": r"gass(?:ed|ing)|gas|poison\w*|polluted|contaminated",
    "seizure": r"kidnap\w*|abduct\w*|snatched",
    "wrecking": r"destroyed|damaged|wrecked|ruined|sabotaged?|vandali[sz]ed|smashed|toppled|defaced|demolished",
    "sinking": r"sank|sunk|sinking|rammed|torpedoed|scuttled",
    "downing": r"shot down|down(?:ed|ing)|brought down",
    "leak": r"leak(?:ed)?|hack(?:ed)?",
    "swap": r"exchanged|swapped|forged|falsified|rigged|manipulated|tampered|altered",
    "causing": r"caused|triggered|started|sparked|provoked|set off|led to|unleashed",
    "victory": r"won",
    "carrying out": r"carried out|committed|perpetrated|staged",
}
ACTS = {act: re.compile(rf"(?:{words})\b", re.IGNORECASE) for act, words in _CULPRITS.items()}
"""Where others did such an act to the same thing, one account is wrong; of building or greeting, both may be right."""
_CAUSES = {
    "weather": r"rain\w*|storms?|winds?|gales?|lightning|heat\w*|earthquake|snow\w*|ice|drought|avalanche|waves?|"
    r"weather",
    "illness": r"heart|stroke|disease|illness|cancer|infection|pneumonia|natural",
    "fault": r"leak\w*|faults?|faulty|defects?|defective|failures?|signals?|circuit|wiring|rust\w*|malfunction\w*|"
    r"accidents?|fatigue|broken",
    "violence": r"bombs?|bombing\w*|shells?|shelling|rockets?|missiles?|bullets?|gunfire|shots?|mines?|grenades?|"
    r"strikes?|airstrikes?|arson|sabotage|explosives|explosions?|blasts?|raids?|attacks?|barrel",
}
CAUSES = {cause: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for cause, words in _CAUSES.items()}
"""What things come about by, without anybody or without saying by whom; a "heart attack" is of the first that fits."""
VIOLENCE = "violence"
ANYBODY = listed(
    """man men woman women people person persons group groups gang gangs someone somebody who they he she it we i you
    others other attacker attackers assailant assailants gunman gunmen perpetrator perpetrators suspect suspects youth
    youths criminals individual individuals killer killers culprit culprits enemy enemies them him her this that these
    those which what nobody none everybody everyone all both sides side parties unknown unidentified masked armed
    fighters fighter member members himself herself itself themselves two three four five six seven several some own
    young responsibility blame weve theyve years
    maintenance negligence error errors"""
)
"""Words that may mean any culprit."""
FORCES = listed(
    "forces force soldiers soldier navy intelligence security secret officers aircraft airforce troops jets planes "
    "helicopters howitzers artillery gunners guards marines staff"
)
"""Words that may mean the forces of a state."""
