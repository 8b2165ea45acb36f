"""Who gives a figure, for which day, and what happened to what it counts."""

import pytest

from recoupe.model.figure import Figure
from tests.extract.figures.read import read_attributed, read_figures

SOURCES = [
    ("fr", "Selon la préfecture, 12 personnes ont été blessées.", ["préfecture"]),
    ("fr", "L'incendie a fait 12 morts et 30 blessés, selon la préfecture.", ["préfecture", "préfecture"]),
    ("fr", "Le ministre Paul Roux a déclaré que 12 000 ouvriers étaient attendus.", ["Paul Roux"]),
    ("fr", "L'incendie a fait 12 morts.", [None]),
    ("fr", "Douze maisons ont brûlé, selon la mairie. Trois habitants seraient blessés.", ["mairie", "mairie"]),
    ("fr", "Douze maisons ont brûlé, selon la mairie. Trois habitants sont blessés.", ["mairie", None]),
    (
        "fr",
        "Le défilé a réuni 4 500 personnes selon les syndicats, 1 900 selon la police.",
        ["syndicats", "police"],
    ),
    ("fr", "Le club parle de 34 coureurs, la mairie de 41.", ["club", "mairie"]),
    ("fr", "Un sondage d'Ovalis montre un recul : 38 % des élèves lisent.", ["Ovalis"]),
    ("fr", "La région compte deux parcs : 38 % des élèves y vont.", [None, None]),
    ("fr", "Le club a compté 400 coureurs. La mairie en reconnaît 250.", ["club", "mairie"]),
    ("fr", "Les prévisions de la banque déçoivent. La croissance est attendue à 1,1 %.", ["banque"]),
    ("fr", "Les ventes de la banque déçoivent. La croissance est attendue à 1,1 %.", [None]),
    ("fr", "La banque a relevé sa prévision à 3 %.", ["banque"]),
    ("fr", "Le ministre accuse un voisin d'être derrière l'attaque qui a fait douze morts.", [None]),
    ("fr", "Le ministre accuse un voisin d'avoir tué douze soldats.", ["ministre"]),
    ("en", "The union claims 800 strikers.", ["union"]),
    ("en", "The army estimates rebel strength at more than 3,000.", ["army"]),
    ("en", "The port says there were 34, the union says 41 sailors were aboard.", ["port", "union"]),
    ("en", "The bank cut its forecast to 3% from 4%.", ["bank", "bank"]),
    ("en", "The bank cut its staff to 3,000.", [None]),
    ("en", "The ministry revised the estimated cost of building the line to £42m.", ["ministry"]),
    ("en", "The army has denied that it gave up two hills.", [None]),
    ("fr", "Selon la juge, trois témoins ont confirmé que la voiture roulait vite.", ["juge"]),
    ("fr", "Le groupe perd 12 postes. Selon la mairie, la gare fermera.", [None]),
    ("fr", "La société a été condamnée à une amende de 12 000 euros.", [None]),
    ("fr", "La police n'a pas compté 12 blessés.", [None]),
    ("fr", "Douze cas ont été recensés par la préfecture.", ["préfecture"]),
    ("fr", "D'après un sondage mené auprès de 1 003 adultes, 62 % des habitants sont pour.", [None, "sondage"]),
    ("fr", "La banque précise que 12 livres (14 euros) seront versées.", ["banque", None]),
    ("fr", "Le rapport détaille les gains. La ville épargnerait 12 millions d'euros.", ["rapport"]),
    ("fr", "Le groupe a annoncé l'entrée d'un associé, qui apportera 12 millions d'euros.", ["groupe"]),
    ("fr", "Le groupe a annoncé l'entrée d'un associé, qui a perdu 12 millions d'euros.", [None]),
    ("en", "Twelve people were injured, the mayor said.", ["mayor"]),
    ("en", "The flood killed 131 people, the ministry says, with around 60 still missing.", ["ministry", "ministry"]),
    ("en", "The town rejected that and put its own dead at three.", ["town"]),
    ("en", "The ministry's count now stands at 26 dead.", ["ministry"]),
    ("en", "The court imposed a fine and ordered the firm to pay 850,000 euros.", ["court"]),
    ("en", "The ministry has ordered shops to withdraw cheeses linked to 17 infections.", [None]),
    ("en", "Most sleep longer, according to a survey of 4,200 pupils.", [None]),
    ("en", "The fire killed 12 people.", [None]),
    ("en", "Analysts had expected a loss of $4 million, according to Ovalis.", ["Analysts"]),
    ("en", "Last year, Leeds police recorded 14 thefts.", ["police"]),
    ("en", "Statistics from the ministry show 4,300 people left.", ["ministry"]),
    ("en", "The singer posted four photos.", [None]),
    ("en", "The bank posted a loss of $4 million.", ["bank"]),
    ("en", "Lea Holt spoke. She estimated in a December 2024 report that repairs would cost $4 million.", ["Lea Holt"]),
    ("en", "The storm will pass, predicts analyst Kim Nolan, with 14 boats lost.", ["Kim Nolan"]),
    ("en", "It is the second job, said Kim Nolan, that pays 60% of it.", ["Kim Nolan"]),
    ("en", "Volvo said it would close a plant. The strike cost the group $4 million, it said.", ["Volvo"]),
    ("fr", "Douze ouvriers ont été blessés, a dit la préfecture. Quatre d'entre eux sont morts.", ["préfecture"] * 2),
    ("fr", "D'après un sondage Ovalis, 62 % sont pour. On veut fêter. 12 % sont contre.", ["Ovalis", None]),
    ("fr", "D'après un sondage Ovalis, 62 % sont pour. Et 12 % sont contre. Puis 3 % dorment.", ["Ovalis"] * 3),
    ("fr", "Le ministère a revu à la hausse le coût, passant de 32 à 42 millions d'euros.", ["ministère"] * 2),
    (
        "fr",
        "Mars fut meurtrier, selon des chiffres de la police. 964 personnes sont mortes, dont 855 civils.",
        ["police"] * 2,
    ),
    ("en", "May was deadly, according to figures from the ministry. 964 people died.", ["ministry"]),
    ("en", "May was deadly, according to the ministry. 964 people died.", [None]),
    ("fr", "Le sondage annuel de la banque montre un attachement. 62 % des élèves lisent.", ["banque"]),
    (
        "fr",
        "« Les rats sont partout dans la ville », dit Luc Petit. Nous le savons depuis longtemps. L'entreprise pose "
        "12 pièges. Nous avons payé 64 visites.",
        ["Luc Petit", "Luc Petit"],
    ),
]
DATES = [
    ("fr", "Le pays comptait 12 000 soldats en 2019.", "2019"),
    ("fr", "Le pays compte 12 000 soldats.", None),
    ("fr", "Les ouvriers ont défilé mardi contre la suppression de 12 000 postes.", None),
    ("en", "The country had 12,000 soldiers in 2019.", "2019"),
    ("en", "After the end of the mission in 2015, 12,000 soldiers stayed.", None),
    ("fr", "Il détient 25 % du capital du groupe qu'il a fondé il y a 40 ans.", None),
    ("en", "They live in 140 villages built since the army left after the 1967 war.", None),
]
MEASURED = [
    ("en", "The agency found the prevalence of asthma among children increased 18 percent.", "prevalence"),
    ("en", "Research suggested a daily walk improves sleep by 30 per cent.", "sleep"),
    ("en", "The firm cut its workforce by 12%.", "workforce"),
    ("en", "The brewer reported a 12 percent fall in quarterly sales.", "sales"),
    ("fr", "La ville a réduit de 30 % ses achats de gaz.", "achats"),
    ("fr", "Une marche chaque jour améliore la qualité du repos de 30 %.", "qualité"),
    ("fr", "Les bénéfices de l'aval (dont la chimie) ont chuté de 45 %.", "bénéfices"),
    ("fr", "Le groupe affiche une hausse sur un an de 8,8 %.", "hausse"),
    ("fr", "Les eaux, puisées en Islande et vendues par les chaînes Roux et Petit, contiennent 5 % de sel.", "sel"),
    ("fr", "Selon un sondage, 38 % des moins de deux ans dorment.", ""),
]
TARGETS = [
    ("fr", "L'incendie a fait 12 morts.", ("person", "killed")),
    ("fr", "12 personnes ont été tuées.", ("person", "killed")),
    ("en", "The blast killed 12 people.", ("person", "killed")),
    ("en", "12 people died.", ("person", "killed")),
    ("en", "The death toll rose to 12.", ("person", "killed")),
    ("fr", "Le pays a envoyé 12 000 militaires.", ("soldier", "sent")),
    ("en", "The country sent 12,000 troops.", ("soldier", "sent")),
    ("fr", "12 000 manifestants ont défilé.", ("protester", "protested")),
    ("en", "12,000 protesters marched.", ("protester", "protested")),
    ("fr", "Quatorze malades hospitalisés attendent.", ("patient", "hospitalised")),
    ("en", "More than 100 wounded people arrived.", ("person", "wounded")),
    ("en", "The number of people killed was revised to 12.", ("person", "killed")),
    ("fr", "La mort de 26 mineurs a ému le pays.", ("child", "killed")),
]


def only(figures: tuple[Figure, ...]) -> Figure:
    assert len(figures) == 1
    return figures[0]


@pytest.mark.parametrize(("language", "text", "names"), SOURCES, ids=[text for _, text, _ in SOURCES])
def test_source(language: str, text: str, names: list[str | None]) -> None:
    found = [figure.source.name if figure.source else None for figure in read_attributed(text, language)]
    assert [bool(name) and str(want) in str(name) for name, want in zip(found, names, strict=True)] == [
        want is not None for want in names
    ]


@pytest.mark.parametrize(("language", "text", "date"), DATES, ids=[text for _, text, _ in DATES])
def test_as_of(language: str, text: str, date: str | None) -> None:
    assert only(read_attributed(text, language)).as_of == date


@pytest.mark.parametrize(("language", "text", "noun"), MEASURED, ids=[text for _, text, _ in MEASURED])
def test_measured(language: str, text: str, noun: str) -> None:
    assert only(read_figures(text, language)).of == noun


@pytest.mark.parametrize(("language", "text", "target"), TARGETS, ids=[text for _, text, _ in TARGETS])
def test_target(language: str, text: str, target: tuple[str, str]) -> None:
    figure = only(read_figures(text, language))
    assert (figure.counted, figure.scope.what) == target


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Le groupe va supprimer 12 000 postes.", "planned"),
        ("Le pays enverra 12 000 soldats.", "planned"),
        ("Le pays prévoit d'envoyer 12 000 soldats.", "planned"),
        ("12 000 soldats veulent partir.", "planned"),
        ("12 000 soldats veulent un toit.", "happened"),
        ("Ils doivent voter, car chacun paie 12 000 euros.", "happened"),
        ("Le pays a envoyé 12 000 soldats.", "happened"),
        ("Les dégâts sont estimés à 12 millions d'euros.", "estimated"),
    ],
)
def test_status(text: str, status: str) -> None:
    assert only(read_figures(text, "fr")).status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The country will send 12,000 troops.", "planned"),
        ("The state put trackers on 12,000 cars.", "happened"),
        ("The group is set to cut 1,200 jobs.", "planned"),
        ("The group managed to save 1,200 jobs.", "happened"),
        ("The damage is estimated at $12 million.", "estimated"),
    ],
)
def test_english_status(text: str, status: str) -> None:
    assert only(read_figures(text, "en")).status == status


@pytest.mark.parametrize(
    ("language", "text", "compared"),
    [
        ("fr", "L'usine a livré 26 avions, contre 83 en 2019.", [False, True]),
        ("en", "The poll gives 71% of voters, up from 62% in January.", [False, True]),
        ("en", "The number of plants fell from 59,000 to 46,000.", [True, False]),
        ("en", "The firm will close 12 shops instead of 20.", [False, True]),
        ("en", "The rate is 12% for women, against 9% for men.", [False, False]),
        ("fr", "Le taux est de 12 % en France, contre 9 % en Islande.", [False, False]),
        ("en", "Nine people drowned. An earlier toll put the dead at 14.", [False, True]),
        ("en", "Nine people drowned. A first toll put the dead at 14.", [False, False]),
        ("fr", "La ville a ramené de 340 à 220 le nombre de places.", [True, False]),
        ("fr", "Neuf marins sont morts. Un précédent bilan faisait état de 14 morts.", [False, True]),
        ("fr", "La ville ouvre 220 places au lieu des 340 places promises.", [False, True]),
        ("fr", "La ville a ouvert entre 220 et 340 places.", [False]),
    ],
)
def test_compared(language: str, text: str, compared: list[bool]) -> None:
    assert [figure.compared for figure in read_attributed(text, language)] == compared


def test_part() -> None:
    whole, part = read_figures("L'incendie a fait vingt blessés, dont douze enfants.", "fr")
    assert (whole.part, part.part) == (False, True)
