"""Facts of three tournament articles of the shared folder, written down by hand as a careful reader takes them."""

from __future__ import annotations

# -- 2016–17 Toto Cup Leumit: legacy league tables and cross tables, match boxes --------------------------------------

TOTO = "en_2016–17_Toto_Cup_Leumit.wikitext"
TOTO_GROUPS = {
    "Group A": """
        1 Maccabi Ahi Nazareth 3 2 1 0 5 3 7
        2 Hapoel Afula 3 1 1 1 5 4 4
        3 Hapoel Acre 3 1 1 1 3 3 4
        4 Hapoel Nazareth Illit 3 0 1 2 4 7 1""",
    "Group B": """
        1 Maccabi Netanya 3 1 2 0 4 3 5
        2 Hapoel Ramat HaSharon 3 1 1 1 6 5 4
        3 Ironi Nesher 3 1 1 1 3 3 4
        4 Maccabi Herzliya 3 0 2 1 7 9 2""",
    "Group C": """
        1 Hapoel Bnei Lod 3 3 0 0 6 1 9
        2 Hapoel Ramat Gan 3 2 0 1 6 6 6
        3 Beitar Tel Aviv Ramla 3 1 0 2 7 7 3
        4 Hapoel Petah Tikva 3 0 0 3 6 11 0""",
    "Group D": """
        1 Maccabi Sha'arayim 3 2 1 0 5 2 7
        2 Hapoel Jerusalem 3 1 1 1 3 3 4
        3 Hapoel Rishon LeZion 3 0 2 1 2 3 2
        4 Hapoel Katamon 3 0 2 1 4 6 2""",
}
TOTO_GRID = {
    "Group A": {
        "Hapoel Acre 1–2 Maccabi Ahi Nazareth",
        "Hapoel Afula 1–2 Hapoel Acre",
        "Hapoel Nazareth Illit 2–4 Hapoel Afula",
        "Hapoel Nazareth Illit 0–0 Hapoel Acre",
        "Maccabi Ahi Nazareth 0–0 Hapoel Afula",
        "Maccabi Ahi Nazareth 3–2 Hapoel Nazareth Illit",
    },
    "Group B": {
        "Hapoel Ramat HaSharon 0–1 Ironi Nesher",
        "Hapoel Ramat HaSharon 1–1 Maccabi Netanya",
        "Ironi Nesher 2–2 Maccabi Herzliya",
        "Ironi Nesher 0–1 Maccabi Netanya",
        "Maccabi Herzliya 3–5 Hapoel Ramat HaSharon",
        "Maccabi Netanya 2–2 Maccabi Herzliya",
    },
    "Group C": {
        "Beitar Tel Aviv Ramla 5–3 Hapoel Petah Tikva",
        "Beitar Tel Aviv Ramla 2–3 Hapoel Ramat Gan",
        "Hapoel Bnei Lod 1–0 Beitar Tel Aviv Ramla",
        "Hapoel Bnei Lod 3–1 Hapoel Petah Tikva",
        "Hapoel Ramat Gan 0–2 Hapoel Bnei Lod",
    },
    "Group D": {
        "Hapoel Jerusalem 1–0 Hapoel Rishon LeZion",
        "Hapoel Katamon Jerusalem 2–2 Hapoel Jerusalem",
        "Hapoel Katamon Jerusalem 1–1 Hapoel Rishon LeZion",
        "Hapoel Rishon LeZion 1–1 Maccabi Sha'arayim",
        "Maccabi Sha'arayim 1–0 Hapoel Jerusalem",
        "Maccabi Sha'arayim 3–1 Hapoel Katamon Jerusalem",
    },
}
# stage, match, date, time, venue, city, referee, goals as "side player minute[+added] kind"
TOTO_BOXES = [
    (
        "Quarter Finals", "Maccabi Ahi Nazareth 3–1 Hapoel Bnei Lod", "2016-10-25", "19:00", "Ilut Stadium", "Nazareth",
        "Shilo'ach Aviad Yahav-Hai",
        ["1 A. Khatib 12 goal", "1 A. Khatib 90 penalty", "1 M. Khativ 83 goal", "2 Sheikh Yusef 29 goal"],
    ),
    (
        "Quarter Finals", "Maccabi Sha'arayim 2–2 (a.e.t.) (8–7 p) Hapoel Afula", "2016-10-25", "19:00",
        "Ness Ziona Stadium", "Ness Ziona", "Shalev Sasson",
        ["1 Itzhak 62 goal", "1 Danin 65 goal", "2 Shawat 89 goal", "2 Handy 90+5 goal"],
    ),
    (
        "Quarter Finals", "Maccabi Netanya 0–1 Hapoel Ramat HaSharon", "2016-10-26", "20:00", "Netanya Stadium",
        "Netanya", "Na'il Uda", ["2 Ostvind 90+4 goal"],
    ),
    (
        "Quarter Finals", "Hapoel Jerusalem 1–2 Hapoel Ramat Gan", "2016-10-25", "19:00", "Municipal Stadium",
        "Lod",
        "Rifaat al-Hamula", ["1 A. Levy 18 penalty", "2 Lagrisi 53 own", "2 Hasidim 90+1 goal"],
    ),
    (
        "Semi Finals", "Hapoel Ramat HaSharon 1–2 Maccabi Sha'arayim", "2016-11-08", "19:00", "Municipal Stadium",
        "Lod",
        "As'ad Jabarin", ["1 Ostvind 16 goal", "2 Shalom 10 goal", "2 Itzhak 90+4 goal"],
    ),
    (
        "Semi Finals", "Hapoel Ramat Gan 0–0 (a.e.t.) (7–6 p) Maccabi Ahi Nazareth", "2016-11-08", "19:00",
        "Grundman Stadium", "Ramat HaSharon", "David Fuchsmann", [],
    ),
    (
        "Final", "Maccabi Sha'arayim 2–1 (a.e.t.) Hapoel Ramat Gan", "2016-11-30", "19:00", "Lod Municipal Stadium",
        "Lod", "Shilo'ach Aviad Yahav-Hai",
        ["1 Oded Gavish 101 goal", "1 Gil Itzhak 110 goal", "2 David Tiram 105 goal"],
    ),
]  # fmt: skip
TOTO_INFOBOX = {
    "winners": ["Maccabi Sha'arayim"],
    "runners_up": ["Hapoel Ramat Gan"],
    "total_matches": 22,
    "total_goals": 55,
    "top_scorers": [("Ali El-Khatib", 4)],
    "previous": "2015–16",
    "next": "2017–18",
}

# -- 1992–93 French Division 1: a module table, a module grid, a tie of two legs ---------------------------------------

FRENCH = "en_1992–93_French_Division_1.wikitext"
FRENCH_TABLE = """
    1 Marseille 38 22 10 6 71 36 53
    2 Paris Saint-Germain 38 20 11 7 61 29 51
    3 Monaco 38 21 9 8 56 29 51
    4 Bordeaux 38 18 12 8 42 25 48
    5 Nantes 38 17 11 10 54 39 45
    6 Auxerre 38 18 7 13 57 44 43
    7 Saint-Étienne 38 13 17 8 34 26 43
    8 Strasbourg 38 12 16 10 58 57 40
    9 Lens 38 12 16 10 36 41 40
    10 Montpellier 38 12 12 14 36 41 36
    11 Caen 38 13 9 16 55 54 35
    12 Metz 38 11 13 14 44 45 35
    13 Toulouse 38 9 16 13 36 45 34
    14 Lyon 38 9 15 14 40 45 33
    15 Le Havre 38 11 11 16 42 53 33
    16 Sochaux 38 11 10 17 33 50 32
    17 Lille 38 7 16 15 26 48 30
    18 Valenciennes 38 9 12 17 42 56 29
    19 Toulon 38 6 13 19 31 57 25
    20 Nîmes 38 3 16 19 32 66 22"""
FRENCH_ADJUSTED = {"Marseille": -1, "Valenciennes": -1}
FRENCH_STATUS = {"Marseille": "D", "Paris Saint-Germain": "N", "Valenciennes": "R", "Toulon": "DR", "Nîmes": "R"}
FRENCH_MATCHES = 379
"""Of 380: one cell of the grid is empty, a match whose result was annulled."""
FRENCH_SOME_MATCHES = {
    "Auxerre 1–0 Bordeaux",
    "Auxerre 5–2 Nîmes",
    "Caen 4–3 Lille",
    "Le Havre 2–3 Caen",
    "Lyon 2–3 Bordeaux",
    "Marseille 6–1 Nîmes",
    "Marseille 3–1 Paris SG",
    "Metz 5–1 Sochaux",
    "Monaco 4–0 Toulon",
    "Montpellier 1–3 Valenciennes",
}
FRENCH_TIE = ("Valenciennes", "Cannes", (1, 3), [(0, 2), (1, 1)], 2)
FRENCH_SCORERS = [
    ("Alen Bokšić", "Marseille", 23),
    ("Xavier Gravelaine", "Caen", 20),
    ("Jürgen Klinsmann", "Monaco", 19),
    ("Rudi Völler", "Marseille", 18),
    ("Joël Tiéhi", "Le Havre", 14),
    ("George Weah", "Paris Saint-Germain", 14),
    ("Nicolas Ouédec", "Nantes", 13),
    ("Bernard Ferrer", "Toulouse", 13),
    ("Franck Sauzée", "Marseille", 12),
    ("Youri Djorkaeff", "Monaco", 12),
    ("Franck Leboeuf", "Strasbourg", 12),
]
FRENCH_RELEGATED = ["Valenciennes", "Toulon", "Nîmes"]
FRENCH_CONTINENTAL = [
    ("Champions League", ["Monaco"]),
    ("Cup Winners' Cup", ["Paris Saint-Germain"]),
    ("UEFA Cup", ["Bordeaux", "Nantes", "Auxerre"]),
]
FRENCH_DATES = ("1992-08-08", "1993-06-02")

# -- 2018–19 Austrian Football Bundesliga: a module grid, match boxes, tables on other pages ---------------------------

AUSTRIAN = "en_2018-19_Austrian_Football_Bundesliga.wikitext"
AUSTRIAN_GRID = 132
AUSTRIAN_BOXES = [
    (
        "Semi-final", "Rapid Wien 2–0 Mattersburg", "2019-05-28", "Allianz Stadion", "Vienna", 10_600, "Rene Eisner",
        ["1 Knasmüllner 8 goal", "1 Badji 13 goal"],
    ),
    (
        "Final", "Rapid Wien 1–2 Sturm Graz", "2019-05-30", "Allianz Stadion", "Vienna", 15_800, "Oliver Drachta",
        ["1 Schwab 60 goal", "2 Jantscher 69 penalty", "2 Greiml 78 own"],
    ),
    (
        "Final", "Sturm Graz 0–1 Rapid Wien", "2019-06-02", "Merkur-Arena", "Graz", 9_315, "Robert Schorgenhofer",
        ["2 Spendelhofer 43 own"],
    ),
]  # fmt: skip
AUSTRIAN_VENUES = [
    ("Admira Wacker Mödling", "Maria Enzersdorf", "BSFZ-Arena", 10_800),
    ("Austria Wien", "Vienna", "Generali Arena", 17_500),
    ("LASK", "Pasching", "Waldstadion Pasching", 7_870),
    ("Rapid Wien", "Vienna", "Allianz Stadion", 28_000),
    ("Red Bull Salzburg", "Wals-Siezenheim", "Red Bull Arena", 30_188),
    ("Rheindorf Altach", "Altach", "Stadion Schnabelholz", 8_500),
    ("St. Pölten", "Sankt Pölten", "NV Arena", 8_000),
    ("Sturm Graz", "Graz", "Merkur-Arena", 15_323),
    ("SV Mattersburg", "Mattersburg", "Pappelstadion", 17_100),
    ("TSV Hartberg", "Hartberg", "Profertil Arena Hartberg", 4_500),
    ("Wacker Innsbruck", "Innsbruck", "Tivoli-Neu", 16_000),
    ("Wolfsberger AC", "Wolfsberg", "Lavanttal-Arena", 7_300),
]
AUSTRIAN_SEE_ALSO = ["2018–19 Austrian Football Second League", "2018–19 Austrian Cup"]
