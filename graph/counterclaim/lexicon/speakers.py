"""Nouns for who and what can speak: titles, roles, bodies, institutions, documents.

What they do not settle is left to the learned antecedent ranker.
"""

from counterclaim.lexicon.words import listed

TITLES = listed(
    "mr mrs ms miss dr prof professor sen senator rep representative gov governor mayor president premier minister "
    "prime foreign defence defense interior secretary chancellor king queen prince princess pope sheikh emir sultan "
    "general gen major maj colonel col lieutenant lt captain capt sergeant sgt brigadier admiral marshal commander "
    "corporal officer ambassador envoy director chairman chairwoman chairperson chair chief head leader speaker "
    "spokesman spokeswoman spokesperson judge justice attorney lawyer rev reverend pastor imam ayatollah bishop "
    "archbishop cardinal rabbi sir lord lady dame former vice deputy assistant majority minority whip executive ceo "
    "special candidate congressman congresswoman commissioner coordinator republican democratic democrat sheriff "
    "inspector detective hon treasurer delegate ex-president gop analyst activist "
    "correspondent editor columnist reporter strategist pollster adviser advisor aide economist photographer "
    "prosecutor comedian actor actress singer rapper historian novelist assemblyman assemblywoman principal "
    "superintendent councilman councilwoman councillor councilor manager coach referee striker midfielder defender "
    "goalkeeper songwriter developer engineer shopkeeper farmer teacher "
    "brig dgp igp ssp dsp pathologist editor-in-chief secretary-general director-general counsel major-general "
    "lieutenant-general brigadier-general lieutenant-colonel attorney-general vice-president vice-chairman"
)
FEMALE_TITLES = listed(
    "mrs ms miss queen princess chairwoman spokeswoman congresswoman lady dame mother wife daughter sister actress "
    "businesswoman woman girl niece aunt grandmother widow nun waitress heiress"
)
MALE_TITLES = listed(
    "mr king prince chairman spokesman congressman sir lord father husband son brother actor businessman man boy pope "
    "nephew uncle grandfather imam pastor bishop"
)
TITLE_COMPLEMENTS = listed("state defense defence treasury staff police homeland security commerce justice energy")
SPOKES = listed(
    "spokesman spokeswoman spokesperson spokesmen spokespeople spokespersons official officials head director chief "
    "leader representative representatives commander officer president chairman chairwoman minister deputy secretary "
    "manager ambassador envoy founder ceo adviser advisor aide member heads source sources chair coordinator"
)
ROLES = SPOKES | listed(
    "activist activists analyst analysts expert experts doctor doctors medic medics nurse witness witnesses resident "
    "residents eyewitness eyewitnesses "
    "correspondent correspondents reporter reporters journalist journalists photographer lawyer lawyers "
    "attorney attorneys supporters supporter critics critic worker workers volunteer volunteers fighter fighters "
    "rebel rebels militants militant insurgents observer observers investigators investigator lawmaker lawmakers "
    "diplomat diplomats politician politicians senator senators governor mayor candidate candidates nominee rival "
    "rivals opponent opponents neighbour neighbours neighbor neighbors friend friends relative relatives "
    "family father mother son daughter wife husband brother sister man men woman women boy girl people person user "
    "users blogger author professor researcher researchers scientist scientists economist strategist strategists "
    "pharmacist teacher student students employee employees survivor survivors victim victims pastor "
    "prosecutor prosecutors judge inspector inspectors monitor monitors soldier soldiers refugees refugee civilians "
    "paramedics rescuers pollster host anchor columnist editor republican republicans democrat democrats "
    "conservatives liberals advocates advocate protesters protester demonstrators organizer organizers organiser "
    "veteran captain general colonel major lieutenant sergeant pilot driver owner businessman millionaire billionaire "
    "operative operatives consultant consultants staffer staffers aides surrogate surrogates loyalists members "
    "policeman defector detainee prisoner prisoners leaders voters voter commentators pundits netizens "
    "adviser advisers advisor advisors allies ally delegates delegate executives executive terrorist terrorists "
    "economists hacker hackers frontrunner front-runner challenger challengers respondents judges "
    "writers writer producer coordinators coordinator guy child heckler"
)
LATER_PERSONS = listed(
    "priest teenager officer teacher striker defender goalkeeper midfielder footballer player farmer landlord "
    "tenant engineer artist singer inspector cleric coach referee trainer athlete boxer passenger shopkeeper "
    "customer villager trader firefighter paramedic defendant suspect plaintiff accused gunman attacker magistrate "
    "lecturer actor actress agent barrister solicitor colleague teammate team-mate bandmate classmate housemate "
    "flatmate accuser girlfriend boyfriend fiance fiancee ex-wife ex-husband publicist biographer therapist surgeon "
    "cyclist barman clerk counsel auditor"
)
"""More nouns for one person, which the ranker has not learned as roles."""
KIN = listed(
    "father mother son daughter wife husband brother sister widow widower cousin uncle aunt niece nephew grandfather "
    "grandmother"
)
BODIES = listed(
    "group groups organisation organization organisations organizations agency network newspaper paper daily magazine "
    "militia channel website site party movement faction factions charity watchdog monitor body bloc alliance team "
    "company firm publication outlet broadcaster station think-tank institute collective committee council coalition "
    "ngo brigade front union association foundation service hospital university country nation state city town court "
    "commission board panel club church bank fund observatory journal post store retailer center centre nonprofit "
    "bureau department chamber conference delegation squad administration"
)
INSTITUTIONS = listed(
    "army military government regime ministry parliament opposition campaign authorities forces police navy embassy "
    "media television tv office administration department delegation cabinet presidency foundation team judiciary "
    "camp leadership command council consulate supporters"
)
ESTABLISHMENTS = listed(
    "school airline factory manufacturer supplier insurer newspaper magazine paper hospital clinic university court "
    "council ministry company firm bank union army police navy force club shop store hotel museum theatre prison "
    "diocese parish monastery orchestra zoo gallery laboratory brewery studio carrier publisher utility cooperative "
    "regulator operator federation league committee commission parliament embassy railway trust charity mill "
    "plant mine quarry refinery smelter foundry shipyard dairy bakery distillery winery pharmacy restaurant "
    "college academy retailer lender brewer carmaker automaker drugmaker startup start-up"
)
"""Nouns of firms, houses and offices, none of which is a person."""
WHO = ROLES | BODIES | INSTITUTIONS | LATER_PERSONS | KIN
"""Nouns of those who can speak."""
INSTITUTION_MODIFIERS = listed(
    "defence defense foreign interior health information justice finance oil state state-run official news armed air "
    "opposition security presidential military government transition civil election"
)
DOCUMENTS = listed(
    "statement statements report reports letter video videos footage resolution toll poll survey study memo document "
    "documents suit lawsuit complaint article piece editorial story post tweet message agreement declaration "
    "communique email emails claim allegation accusation column book ad advertisement transcript filing ruling "
    "figures data count tally page bulletin release dispatch images audio recording tape proposal announcement "
    "platform plan op-ed interview press-release analysis bill review speech comments remarks order motion record "
    "records papers files filings letters memos tweets posts polls surveys studies statistics estimates minutes chart "
    "photo photos photograph photographs picture pictures image indictment affidavit testimony website site"
)
PLATFORMS = listed("facebook twitter youtube instagram telegram whatsapp reddit snapchat tumblr")
"""Sites on which others speak: "a Facebook page" is not Facebook."""
VISUAL = listed("video videos footage image images photo photos photograph photographs picture pictures")
"""Documents that are named by what they are, not by what they show."""
MEDIA_NOUNS = listed(
    "news newspaper times tv television radio press herald gazette tribune broadcasting broadcaster daily weekly"
)
COUNTRY_NOUNS = listed("country nation state kingdom government regime republic power")
