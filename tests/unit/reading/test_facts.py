"""What sentences state, in the many wordings of articles; and what they do not state."""

from __future__ import annotations

import pytest

from copaparse import dumps, loads
from copaparse.codecs.prose.areas import find_areas
from copaparse.codecs.prose.places import find_places
from copaparse.codecs.prose.promotions import find_promotions
from copaparse.codecs.prose.schedule import find_schedule

AREAS = [
    ("Zone 1 includes qualified teams from Altamira, Olmedo and Quintana region.", "Altamira, Olmedo, Quintana"),
    ("Zone 4 featured qualified teams from Valle Hondo region.", "Valle Hondo"),
    ("Region I comprises the departments of Amazonas, Lambayeque, Tumbes and Piura.",
     "Amazonas, Lambayeque, Tumbes, Piura"),
    ("Region I comprises Amazonas, Lambayeque and Piura.", "Amazonas, Lambayeque, Piura"),
    ("This region included the teams from the departments of Ancash and La Libertad", "Ancash, La Libertad"),
    ("Región II comprised clubs of the departments of Junín, Pasco and Huánuco, who met in May.",
     "Junín, Pasco, Huánuco"),
    ("Zone 5 contains qualifying clubs from Sierra Alta, Pampa and Quintana regions, and two of them advance.",
     "Sierra Alta, Pampa, Quintana"),
    ("Zone 6 covers teams from Olmedo, Pampa and Vado Seco and is a plain knockout.", "Olmedo, Pampa, Vado Seco"),
    ("Region III was made up of teams from Loreto & Ucayali.", "Loreto, Ucayali"),
    ("Group A is contested by the champions of Tacna, Puno and Moquegua.", "Tacna, Puno, Moquegua"),
    ("The group was formed by the winners from Tacna and Puno; they met twice.", "Tacna, Puno"),
    ("Teams from Amazonas, Lambayeque and Piura.", "Amazonas, Lambayeque, Piura"),
    ("Teams from Amazonas, Lambayeque and Piura took part in this region.", "Amazonas, Lambayeque, Piura"),
    ("Qualified teams from Cusco and Madre de Dios", "Cusco, Madre de Dios"),
    ("The departments of Tacna, Madre de Dios and Loreto form this region.", "Tacna, Madre de Dios, Loreto"),
    ("Region I: Amazonas, Lambayeque, Tumbes and Piura", "Amazonas, Lambayeque, Tumbes, Piura"),
    ("Departments: Lima and Callao.", "Lima, Callao"),
    ("It was a short stage. It groups qualified teams from Vado Seco region and Olmedo region.",
     "Vado Seco, Olmedo"),
    ("Zone 2 includes qualified teams from Altamira, La Ribera, and two teams from San Telmo.",
     "Altamira, La Ribera, San Telmo"),
    ("La Región I comprende los departamentos de Piura y Tumbes.", "Piura, Tumbes"),
    ("The zone covers teams from the provinces of Alto Maizal, Villa del Río and Zona 3.",
     "Alto Maizal, Villa del Río, Zona 3"),
    ("Region I includes qualified teams from Cantabria, Castilla y León, Arica y Parinacota and Galicia region.",
     "Cantabria, Castilla y León, Arica y Parinacota, Galicia"),
    ("La Región II comprende los departamentos de Junín y Pasco.", "Junín, Pasco"),
    # nothing stated
    ("Group A includes Deportivo Wanka, Sport Áncash and Los Halcones.", ""),
    ("The group consists of four teams.", ""),
    ("Teams from Lima were exempt.", ""),
    ("Two teams from Lima withdrew before the first match.", ""),
    ("Region VI was won by Sport Victoria.", ""),
    ("Venue: Lima", ""),
    ("Winner: Callao", ""),
    ("The cup gathered qualified teams from all over the country.", ""),
    ("The stage has three groups, A, B and C.", ""),
    ("The final was played in Lima and Callao.", ""),
    ("Final: Cusco 2", ""),
]  # fmt: skip


@pytest.mark.parametrize(("said", "areas"), AREAS)
def test_areas(said: str, areas: str) -> None:
    text = f"Before.\n{said}\nRegion IX comprises Loreto."
    found = next(find_areas(text, 8, 8 + len(said)), None)
    assert ", ".join(text[slice(*area)] for area in found.areas) == areas if found else areas == ""


PLACES = [
    ("Two teams qualified from this stage.", 2),
    ("Every zone sees three clubs qualify for the finals.", 3),
    ("Only the 32 best teams qualify for the next round.", 32),
    ("The top two of each group advance to the semifinals.", 2),
    ("The top two teams from each group advanced.", 2),
    ("The best four teams advance to the final group.", 4),
    ("The first three teams of the table go through.", None),  # "of the table" is not understood
    ("The first three teams go through.", 3),
    ("The winner and the runner-up of each group advance to the next stage.", 2),
    ("Winner and runner-up of each region qualified for the National Stage.", 2),
    ("The first and second placed teams of each group qualify.", 2),
    ("The first place of each region qualifies for the National Stage.", 1),
    ("The winner of each group advances.", 1),
    ("Group winners advance to the semifinals.", 1),
    ("Group winners and runners-up progressed.", 2),
    ("The winner of this group qualified for the Final Stage.", 1),
    ("One team from each zone qualifies for the National Stage.", 1),
    ("They play two rounds, with the top two advancing to the final.", 2),
    ("Eight groups of four, two teams qualifying from each group.", 2),
    # nothing stated
    ("Here are the sides which qualified for the Zonal Stage.", None),
    ("Play-offs settled who the regional champions were.", None),
    ("Two teams were relegated.", None),
    ("The winners of each tie advance to the next round.", None),
    ("The winners advanced to the final.", None),
    ("The champion qualified for the 1977 Torneo Descentralizado.", None),
    ("Two teams qualified for the Copa Libertadores.", None),
    ("Two teams qualified from Lima.", None),
    ("In 2012 qualified teams met in Lima.", None),
    ("Sixteen teams qualified for this stage.", None),
    ("It is played by the 50 teams that qualified.", None),
    ("The 50 teams that qualified from the Departmental Stage meet in one table.", None),
    ("Two teams did not qualify.", None),
    ("Two teams failed to qualify.", None),
    ("The group winners and the two best runners-up advance.", None),
]  # fmt: skip


@pytest.mark.parametrize(("said", "places"), PLACES)
def test_places(said: str, places: int | None) -> None:
    found = next(find_places(f"X\n{said}\n\nThree teams qualified.", 2, 2 + len(said), "Regional Stage"), None)
    assert (found and found.places) == places


@pytest.mark.parametrize(
    ("stage", "said"),
    [
        ("National Stage", "Sixteen teams qualified for the National Stage."),
        ("National Stage", "Two teams from each region qualified."),
        ("National Stage", "Two teams qualified from the Regional Stage."),
        ("Regional Stage", "The winner and the runner-up of each department qualify."),
        ("Regional Stage", "Two teams advance to the Regional Stage from each department."),
        ("Final Stage", "Six teams advance to the Final Stage."),
    ],
)
def test_who_comes_into_a_stage_does_not_go_on_from_it(stage: str, said: str) -> None:
    assert not list(find_places(said, 0, len(said), stage))


PROMOTIONS = [
    ("The winner will be promoted to the 2031 Torneo Andino.", "winner > 2031 Torneo Andino"),
    ("The champion was promoted to 1977 Torneo Descentralizado.", "champion > 1977 Torneo Descentralizado"),
    (
        "The champion of the last round is promoted to the Premier Liga and the losing finalist "
        "gets promoted to the Second Division.",
        "champion > Premier Liga; losing finalist > Second Division",
    ),
    (
        "The champion was promoted to the 1999 Torneo Descentralizado and the runner-up to the 1999 Segunda División.",
        "champion > 1999 Torneo Descentralizado; runner-up > 1999 Segunda División",
    ),
    ("The winner and the runner-up were promoted to Liga 2.", "winner > Liga 2; runner-up > Liga 2"),
    ("Champion and runner-up are directly promoted to the Segunda División.",
     "Champion > Segunda División; runner-up > Segunda División"),
    ("The champion gained promotion to the Primera División.", "champion > Primera División"),
    ("The winner is promoted directly to the Liga 1 for the 2020 season.", "winner > Liga 1"),
    ("The champion will play in the 1985 Torneo Descentralizado.", "champion > 1985 Torneo Descentralizado"),
    ("The champion qualified for the 1985 Torneo Descentralizado.", "champion > 1985 Torneo Descentralizado"),
    ("The cup had nine rounds and the winner was promoted to the First Division in 1985.",
     "winner > First Division"),
    ("The cup is a long one, whose winner is promoted to Liga 1, while the runner-up is promoted to the Second.",
     "winner > Liga 1; runner-up > Second"),
    ("The top two teams were promoted to the Segunda División.", "top two teams > Segunda División"),
    ("The champion of the Copa del Valle gets promoted to the Liga 2, the losing finalist stays.",
     "champion > Liga 2"),
    # nothing stated
    ("The 2031 Copa del Valle, the road to promotion for village clubs, began in May.", ""),
    ("The club was promoted to the First Division in 1974.", ""),
    ("Sport Halcones were promoted to the Second Division.", ""),
    ("The winner qualified for the Second Round.", ""),
    ("The following teams were promoted to the final stage by invitation.", ""),
    ("The finalists will play in the Estadio Nacional.", ""),
    ("Two teams were relegated from the First Division.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("said", "promotions"), PROMOTIONS)
def test_promotions(said: str, promotions: str) -> None:
    text = f"The runner-up is promoted to B.\n{said}\nThe winner is promoted to A."
    found = find_promotions(text, 32, 32 + len(said))
    read = "; ".join(f"{text[slice(*fact.place)]} > {text[slice(*fact.to)]}" for fact in found)
    assert read == promotions


SCHEDULE = [
    ("The cup opened with the Village Stage (Etapa Aldeana) on February.", "Village Stage/Etapa Aldeana/2"),
    ("It started with the Parish Stage (Spanish: Etapa Parroquial) in March.", "Parish Stage/Etapa Parroquial/3"),
    ("After it came the Valley Stage (Etapa Valle) which got going, on June.", "Valley Stage/Etapa Valle/6"),
    ("Then the Zonal Stage come in October. The final is in May.", "Zonal Stage//10"),
    ("The National Stage starts on 5 November.", "National Stage//11"),
    ("The Regional Stage was played from September to October.", "Regional Stage//9"),
    ("The Departmental stage will begin in early July and the Regional stage in mid-August.",
     "Departmental stage//7; Regional stage//8"),
    ("The district stage is played in March, the provincial stage (Etapa Provincial) in June.",
     "district stage//3; provincial stage/Etapa Provincial/6"),
    ("In September the Regional Stage was played.", "Regional Stage//9"),
    ("In July the Departmental Stage began and in September the Regional Stage.",
     "Departmental Stage//7; Regional Stage//9"),
    ("First comes the Parish Stage (Etapa Parroquial), followed by the Valley Stage (Etapa Valle).",
     "Parish Stage/Etapa Parroquial/; Valley Stage/Etapa Valle/"),
    ("La Etapa Nacional se juega en noviembre. The Regional Stage began in setiembre.",
     "Etapa Nacional//11; Regional Stage//9"),
    ("National Stage: November", "National Stage//11"),
    ("The District Stage (Etapa Distrital) came first. The District Stage began in May.", "District Stage//5"),
    # nothing stated
    ("The 2031 Copa del Valle, a cup for village clubs, kicked off on February.", ""),
    ("The winner of the Zonal Stage goes up a division.", ""),
    ("The National Stage (eight groups) was won by Los Halcones.", ""),
    ("The Regional Stage ended in October.", ""),
    ("The Regional Stage lasted until October.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("said", "schedule"), SCHEDULE)
def test_schedule(said: str, schedule: str) -> None:
    text = f"x\n{said}\nThe Final Round began in May."
    found = find_schedule(text, 2, 2 + len(said))
    read = (f"{text[slice(*f.name)]}/{text[slice(*f.native)] if f.native else ''}/{f.number or ''}" for f in found)
    assert "; ".join(read) == schedule


def test_an_entry_of_a_schedule_without_a_name_is_none() -> None:
    text = "= T =\n\nSchedule: '' in March; District Stage in February; [[]] (Etapa X); <br> in May.\n"
    season = loads(text)
    assert [(stage.name, stage.month) for stage in season.schedule] == [("District Stage", 2)]
    assert dumps(season) == text
