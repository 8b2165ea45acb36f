"""Sentences as newspapers report speech, written for training: treebanks have few of them.

Each pattern is tagged text; `{one}`, `{many}` and `{part}` are a reporting verb (present, singular and
plural; past participle), `{noun}` and `{name}` who speaks.
"""

import random

from recoupe.languages.pack import LanguagePack
from training.treebank import Labelled

SEED = 21
EACH = 3

NOUNS = ("ministre", "préfet", "procureur", "syndicat", "porte-parole", "président", "patron", "avocat")
NAMES = ("Durand", "Lemaire", "Kowalski", "Nguyen", "Bamako", "Berlin", "Haddad", "O'Brien", "Reuters", "BBC")

VERBS = """
annonce annoncent annoncé | estime estiment estimé |
juge jugent jugé | demande demandent demandé |
rapporte rapportent rapporté | indique indiquent indiqué |
dément démentent démenti | critique critiquent critiqué |
accuse accusent accusé | dénonce dénoncent dénoncé |
note notent noté | titre titrent titré |
confirme confirment confirmé | conteste contestent contesté |
réclame réclament réclamé | promet promettent promis |
menace menacent menacé | soutient soutiennent soutenu |
prévient préviennent prévenu | affirme affirment affirmé |
assure assurent assuré | souligne soulignent souligné |
précise précisent précisé | ajoute ajoutent ajouté |
rappelle rappellent rappelé | regrette regrettent regretté |
déplore déplorent déploré | salue saluent salué |
explique expliquent expliqué | reconnaît reconnaissent reconnu |
admet admettent admis | avertit avertissent averti |
écrit écrivent écrit | dit disent dit |
déclare déclarent déclaré | révèle révèlent révélé |
résume résument résumé | lance lancent lancé |
plaide plaident plaidé | martèle martèlent martelé |
répond répondent répondu | conclut concluent conclu |
craint craignent craint | redoute redoutent redouté |
prévoit prévoient prévu | exige exigent exigé |
propose proposent proposé | appelle appellent appelé |
observe observent observé | constate constatent constaté |
évoque évoquent évoqué | mentionne mentionnent mentionné |
avance avancent avancé | raconte racontent raconté |
témoigne témoignent témoigné | insiste insistent insisté |
tranche tranchent tranché | ironise ironisent ironisé |
commente commentent commenté | relate relatent relaté |
réplique répliquent répliqué | signale signalent signalé |
suggère suggèrent suggéré | condamne condamnent condamné |
exhorte exhortent exhorté | pointe pointent pointé |
nuance nuancent nuancé | détaille détaillent détaillé |
rétorque rétorquent rétorqué | souhaite souhaitent souhaité
"""

PATTERNS = (
    "Le/DET {noun}/NOUN {one}/VERB:Pres que/SCONJ le/DET pont/NOUN tiendra/VERB:Fut ./PUNCT",
    "Les/DET {noun}s/NOUN {many}/VERB:Pres que/SCONJ l'/DET accord/NOUN est/AUX:Pres nul/ADJ",
    "La/DET {noun}/NOUN {one}/VERB:Pres qu'/SCONJ une/DET enquête/NOUN suit/VERB:Pres son/DET cours/NOUN",
    "Un/DET {noun}/NOUN {one}/VERB:Pres qu'/SCONJ il/PRON viendra/VERB:Fut ./PUNCT",
    "{name}/PROPN {one}/VERB:Pres avoir/AUX:Inf reçu/VERB:PastPart une/DET lettre/NOUN ./PUNCT",
    "Le/DET {noun}/NOUN {one}/VERB:Pres avoir/AUX:Inf vendu/VERB:PastPart ses/DET parts/NOUN ./PUNCT",
    "Les/DET {noun}s/NOUN {many}/VERB:Pres être/AUX:Inf prêts/ADJ ./PUNCT",
    "«/PUNCT C'/PRON est/AUX:Pres faux/ADJ »/PUNCT ,/PUNCT {one}/VERB:Pres {name}/PROPN ./PUNCT",
    "«/PUNCT Il/PRON faut/VERB:Pres agir/VERB:Inf »/PUNCT ,/PUNCT {one}/VERB:Pres le/DET {noun}/NOUN ./PUNCT",
    '"/PUNCT Le/DET pays/NOUN attend/VERB:Pres "/PUNCT ,/PUNCT {many}/VERB:Pres les/DET {noun}s/NOUN ./PUNCT',
    "“/PUNCT Rien/PRON ne/ADV change/VERB:Pres ”/PUNCT ,/PUNCT {one}/VERB:Pres -t-il/PRON ./PUNCT",
    "Le/DET vote/NOUN aura/AUX:Fut lieu/NOUN mardi/NOUN ,/PUNCT {one}/VERB:Pres {name}/PROPN ./PUNCT",
    "Le/DET port/NOUN ,/PUNCT {one}/VERB:Pres le/DET {noun}/NOUN ,/PUNCT fermera/VERB:Fut ./PUNCT",
    "«/PUNCT Non/INTJ »/PUNCT ,/PUNCT a/AUX:Pres {part}/VERB:PastPart {name}/PROPN ./PUNCT",
    "{name}/PROPN a/AUX:Pres {part}/VERB:PastPart hier/ADV la/DET décision/NOUN du/ADP {noun}/NOUN ./PUNCT",
    "{name}/PROPN {one}/VERB:Pres le/DET {noun}/NOUN",
    "{name}/PROPN :/PUNCT le/DET {noun}/NOUN {one}/VERB:Pres un/DET complot/NOUN",
    "Le/DET {noun}/NOUN ,/PUNCT qui/PRON {one}/VERB:Pres cette/DET thèse/NOUN ,/PUNCT rit/VERB:Pres ./PUNCT",
    "Le/DET {noun}/NOUN le/PRON {one}/VERB:Pres depuis/ADP des/DET mois/NOUN ./PUNCT",
)


def newspaper_sentences(pack: LanguagePack) -> list[Labelled]:
    """Each verb in some of the patterns, always the same; none for a language that has no patterns here."""
    if pack.code != "fr":
        return []
    chance = random.Random(SEED)
    verbs = [tuple(verb.split()) for verb in VERBS.split("|")]
    return [_sentence(pattern, verb, chance) for verb in verbs for pattern in chance.sample(PATTERNS, EACH)]


def _sentence(pattern: str, verb: tuple[str, ...], chance: random.Random) -> Labelled:
    one, many, part = verb
    noun, name = chance.choice(NOUNS), chance.choice(NAMES)
    filled = pattern.format(one=one, many=many, part=part, noun=noun, name=name)
    words, labels = zip(*(token.rsplit("/", 1) for token in filled.split()), strict=True)
    return Labelled(words, labels, words)
