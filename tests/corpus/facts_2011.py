"""The facts of the 2011 Copa Perú, as a careful reader takes them from the article."""

from __future__ import annotations

TITLE = "2011 Copa Perú"
INFOBOX = {
    "competition": "Copa Perú",
    "label": "2011",
    "previous": "2010",
    "next": "2012",
}
WINNERS = [("Real Garcilaso", None)]
BIGGEST_HOME_WINS = [("Los Caimanes", 5, 0, "San Antonio (C)", None)]
BIGGEST_AWAY_WINS = [("Los Tigres", 1, 4, "Pacífico", None), ("Pomalca", 0, 3, "Sport Buenos Aires", None)]
HIGHEST_SCORING = [("Minas (O)", 2, 4, "Real Garcilaso")]  # with a remark on what counts
SCHEDULE = [
    ("District Stage", "Etapa Distrital", 2),
    ("Provincial Stage", "Etapa Provincial", 6),
    ("Departamental Stage", "Etapa Departamental", 7),
    ("Regional Stage", None, 9),
    ("National Stage", "Etapa Nacional", 11),
]
PROMOTIONS = [("winner", "2012 Torneo Descentralizado"), ("runner-up", "2012 Peruvian Segunda División")]
SEE_ALSO = ["2011 Torneo Descentralizado", "2011 Peruvian Segunda División"]

# area, how the head of its table calls areas, and its teams; a location after "@" where the article has one
DEPARTAMENTS = """
Amazonas: San Antonio de Chontapampa, Vencedores del Cenepa @ Bagua
Ancash: Universidad San Pedro, UNASAM @ Huaraz
Apurímac: Cultural Santa Rosa, José María Arguedas @ Andahuaylas
Arequipa: Saetas de Oro, Unión Minas de Orcopampa @ Orcopampa, Aurora @ Arequipa, Sportivo Huracán @ Arequipa
Ayacucho: Sport Huracán, Deportivo Municipal (San Miguel) @ La Mar
Cajamarca: UTC, Cultural Volante @ Bambamarca, Comerciantes Unidos @ Cutervo
Callao: Nuevo Amanecer, América Callao @ Callao
Cusco: Virgen del Carmen, Humberto Luna @ Calca, Real Garcilaso @ Cusco
Huancavelica: Deportivo Municipal (Paucará), Unión Minas (Ccochaccasa) @ Angaraes
Huánuco: Alianza Universidad, Negocios Unidos @ Tingo María, Bella Durmiente @ Tingo María
Ica: Defensor Zarumilla, Alianza Pisco @ Pisco, Joe Gutiérrez @ Pisco, Sport Victoria @ Ica
Junín: Deportivo Municipal (Mazamari), Deportivo Municipal (Morococha) @ Morococha, ADT @ Tarma
La Libertad: Universitario de Trujillo, Carlos A. Mannucci @ Trujillo
"""
DEPARTMENTS = """
Lambayeque: Los Caimanes, Deportivo Pomalca @ Chiclayo
Lima: Estudiantes Condestable, Pacífico @ Lima, Juventud Barranco @ Huacho, Géminis @ Lima
Loreto: Los Tigres, Genaro Herrera @ Ucayali
Madre de Dios: MINSA, Deportivo Maldonado @ Puerto Maldonado
Moquegua: Atlético Huracán, Social EPISA @ Ilo
Pasco: Juventud Ticlacayán, Sport Ticlacayán @ Pasco
Piura: José Olaya (Sechura), 9 de Octubre @ Talara, Atlético Grau @ Piura
Puno: Franciscano San Román, Estudiantes Puno @ Puno
San Martín: Huallaga, San Juan @ Moyobamba
Tacna: Mariscal Miller, Sport Nevados @ Tacna
Tumbes: José Chiroque Cielo, Sport Buenos Aires @ Tumbes, Defensor San José @ Tumbes
Ucayali: Defensor San Alejandro, UNU @ Pucallpa, Deportivo Hospital @ Pucallpa,
    Atlético Pucallpa @ Pucallpa, Tecnológico @ Pucallpa
"""


def qualifications() -> list[tuple[str, str, str, str | None]]:
    """Area, label of the areas, team, location."""
    rows: list[tuple[str, str, str, str | None]] = []
    for label, facts in (("Departament", DEPARTAMENTS), ("Department", DEPARTMENTS)):
        for line in facts.replace(",\n    ", ", ").strip().split("\n"):
            area, teams = line.split(": ", 1)
            for entry in teams.split(", "):
                team, _, location = entry.partition(" @ ")
                rows.append((area, label, team, location or None))
    return rows


# level, name, areas, places, stubs
STAGES = [
    (2, "Departmental Stage", "", None, 0),
    (2, "Regional Stage", "", 2, 0),
    (3, "Region I", "Amazonas, Lambayeque, Tumbes, Piura", None, 0),
    (4, "First stage", "", None, 0),
    (5, "Tiebreaker", "", None, 1),
    (4, "Regional Final", "", None, 1),
    (3, "Region II", "Ancash, Cajamarca, La Libertad, San Martín", None, 0),
    (3, "Region III", "Loreto, Ucayali", None, 0),
    (4, "Group A", "", None, 0),
    (5, "Tiebreaker", "", None, 1),
    (4, "Regional Final", "", None, 1),
    (3, "Region IV", "Lima, Callao", None, 0),
    (4, "Regional Final", "", None, 1),
    (3, "Region V", "Junín, Pasco, Huánuco", None, 0),
    (4, "Regional Final", "", None, 1),
    (3, "Region VI", "Ayacucho, Huancavelica, Ica", 2, 0),
    (4, "Regional Final", "", None, 1),
    (3, "Region VII", "Arequipa, Moquegua, Tacna", None, 0),
    (4, "Regional Final", "", None, 1),
    (3, "Region VIII", "Apurimac, Cusco, Madre de Dios, Puno", None, 0),
    (4, "Group B", "", None, 0),
    (5, "Tiebreaker", "", None, 1),
    (2, "National Stage", "", None, 0),
]
MAIN_ARTICLES = {"Departmental Stage": ["2011 Ligas Departamentales del Peru", "2011 Ligas Superiores del Peru"]}
