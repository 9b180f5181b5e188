"""Words of articles: clubs, areas, towns, people, competitions, sentences. Invented, but of the usual kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hypothesis import strategies as st

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["AREAS", "areas", "club_names", "competitions", "people", "sentences", "texts", "towns"]

AREAS = tuple(
    """Amazonas|Ancash|Apurímac|Arequipa|Ayacucho|Cajamarca|Callao|Cusco|Huancavelica|Huánuco|Ica|Junín|La Libertad
    |Lambayeque|Lima|Loreto|Madre de Dios|Moquegua|Pasco|Piura|Puno|San Martín|Tacna|Tumbes|Ucayali""".replace(
        "\n    ", ""
    ).split("|")
)
"""The departments of Peru, in the order in which articles list them."""

_TOWNS = (
    "Valle Hondo|Cerro Pardo|Ñahuincocha|Pampa Larga|Santa Brígida|Tres Molinos|Quebrada Azul|Puerto Lagarto"
    "|Huallpacancha|San Isidoro|Ayrampo|Boca de León|Cruz Alta|Maizal|Íllapa|Villa Güemes"
).split("|")
_BEFORE = "Deportivo|Sport|Sporting|Atlético|Unión|Alianza|Juventud|Defensor|Cultural|Academia|Real|Social|Club".split(
    "|"
)
_BEHIND = (
    "Municipal|Huracán|Halcones|Nevado|Los Tordos|Bella Aurora|Libertad|Inca Roca|Pacífico|Estrella Roja"
    "|Minero|Garza Real|Nuevo Mundo|Comercio|Cóndor"
).split("|")
_LONE = (
    "Binacional del Sur|12 de Abril|9 de Julio|Once Amigos|UTQ|ADM|CNP|U Andina|Señor de la Cumbre|Íntimos"
    "|José M. Quiroga|Ramiro Cusi|Rancas Viejo|Los Pumas"
).split("|")
_AWKWARD = (
    "D'Angelo|O’Higgins del Valle|Sport & Cultura|A. D. Maizal|F.B.C. Aurora|Atlético-Minero|1° de Enero|K'anas"
    "|Ñuñoa|Æther|Москва|東京ヴェルディ|e-Sport|Club (viejo) Andino|U.N.A.P.|San Martín de P.|Nº 5|X|14 #2"
).split("|")
_FIRST = "Ramiro|Toribio|Óscar|Julio C.|Ángel|Walter|Íñigo|José María".split("|")
_LAST = "Quispe|Ñahui|de la Fuente|O'Brien|Huamán Soto|Paredes|Yupanqui|McKay".split("|")
_COMPETITIONS = (
    "Torneo Andino|Liga 2|Segunda División|Primera División|Copa del Valle|Liga Departamental de Maizal"
    "|Torneo Intermedio"
).split("|")
_SENTENCES = (
    "The stage is played as a round-robin tournament.",
    "All matches were held on neutral ground.",
    "It was the tenth edition, and the first with a knockout round.",
    "Nobody knows why the second leg was moved; the federation said nothing.",
    "La fase se jugó a un solo partido (sin alargue).",
    "See the table below for the clubs.",
    "Rain stopped play twice - the pitch had no drainage.",
)

# Letters of several scripts and the marks that names do have. None of them means anything to the markup or
# parts a list of names; a name neither begins nor ends with a mark.
_LETTERS = "abcdefghijklmnñopqrstuvwxyzABCDEFGHIJKLMNÑOPQRSTUVWXYZáéíóúüçøßÁÉÍÓÚжЯ中山"
_INSIDE = _LETTERS + "0123456789 .'’°#%+@"


def texts(extra: str = "", max_size: int = 24) -> SearchStrategy[str]:
    """One line of plain text that begins and ends with a letter; `extra` are further characters inside it."""
    ends = st.sampled_from(_LETTERS)
    inside = st.text(_INSIDE + extra, max_size=max_size - 2).map(_tame)
    return st.builds("{}{}{}".format, ends, inside, ends)


def _tame(text: str) -> str:
    # Two apostrophes are italics, two spaces one, and a full stop before a space ends a sentence.
    return re.sub(r"'+", "'", " ".join(text.split())).replace(". ", " ")


def club_names(extra: str = "&,/-", *, awkward: bool = True) -> SearchStrategy[str]:
    """Names of clubs without a disambiguator: mostly usual ones, some awkward; `extra` as in `texts`."""
    usual = st.one_of(
        st.builds("{} {}".format, st.sampled_from(_BEFORE), st.sampled_from([*_BEHIND, *_TOWNS])),
        st.sampled_from([*_LONE, *_TOWNS, *AREAS]),
    )
    if not awkward:
        return usual
    odd = st.sampled_from(_AWKWARD).filter(lambda name: all(c in extra or c not in "&,/-" for c in name))
    return st.one_of(usual, usual, odd, texts(extra))


def areas() -> SearchStrategy[str]:
    """Names of areas: departments of Peru, and some that nobody knows."""
    return st.one_of(st.sampled_from(AREAS), st.sampled_from(["Selva Norte", "Alto Ñacari", "Costa Brava"]))


def towns() -> SearchStrategy[str]:
    """Names of towns; a town may be called like its area."""
    return st.one_of(st.sampled_from(_TOWNS), st.sampled_from(AREAS))


def people() -> SearchStrategy[str]:
    """Names of players and referees."""
    return st.builds("{} {}".format, st.sampled_from(_FIRST), st.sampled_from(_LAST))


def competitions() -> SearchStrategy[str]:
    """Names of competitions with the year in front, as articles are called: ``2013 Torneo Andino``."""
    return st.builds("{} {}".format, st.integers(1970, 2030), st.sampled_from(_COMPETITIONS))


def sentences() -> SearchStrategy[str]:
    """Sentences of an article that state no fact which copaparse reads."""
    return st.sampled_from(_SENTENCES)
