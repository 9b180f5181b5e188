"""How names look: folding, misspellings, and whether a cell looks like a club or like a place."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

__all__ = ["bare", "fold", "leaning", "misspelt", "numbered", "qualified"]

LONGEST_MISSPELT = 40  # characters; longer names are compared exactly only

# what NFKD leaves alone, and the combining marks that it splits off
LETTERS = dict(zip(map(ord, "łŁđĐøØæÆœŒı"), "l l d d o o ae ae oe oe i".split(), strict=True))
MARKS = dict.fromkeys(range(0x300, 0x370), "")
SIMPLE = LETTERS | MARKS

KINDS = "department departamento depto dpto region province provincia state estado".split()
ZONES = """
    region regional zona zone zonal group grupo serie series liga league district distrito section seccion
    sector llave area
    """.split()
DIRECTIONS = """
    norte sur este oeste centro oriente nororiente noroeste noreste sureste suroeste north south east west center
    centre central northern southern eastern western northeast northwest southeast southwest northeastern
    northwestern southeastern southwestern metropolitan first second third fourth fifth sixth seventh eighth
    """.split()
QUALIFIER = re.compile(
    rf"""\[[^\[\]]*+\] | [*.†‡§]++                      # footnotes
       | \((?:(?:{"|".join(KINDS)})\b[^()]{{0,30}}|\d{{1,2}}|metropolitan[ao]?|city|ciudad|capital)\)
       | \b(?:{"|".join(KINDS)}|liga[ ]departamental)\b(?:[ ](?:of|de|del)\b)?
    """,
    re.VERBOSE,
)
KIND, DIRECTION = "|".join(ZONES), "|".join(DIRECTIONS)
NUMBER = rf"(?:[ivx]{{1,5}}|\d{{1,2}}|[a-h]|(?:{DIRECTION})(?:[ -](?:{DIRECTION}))?)"
NUMBERED = re.compile(rf"(?:{KIND}) {NUMBER}|(?:{DIRECTION})(?:[ -](?:{DIRECTION}))? (?:{KIND})")
BARE_NUMBER = re.compile(NUMBER)
KIND_WORDS = frozenset(KINDS + ZONES + DIRECTIONS)

CLUB_WORDS = frozenset(
    """
    academia academico academicos academy alianza amigos asociacion associacao association athletic
    athletico atletico aurora barcelona binacional boys centro city club clube colegio comerciantes
    comercio cultural defensor defensores depor deportes deportiva deportivo dinamo dynamo escuela esporte
    esportiva esportivo estrella estudiantes estudiantil fbc fc football fraternal fuerza futbol futebol
    gremio guardia hijos huracan independiente instituto inter internacional jr junior juvenil juventud
    juventude juventus leones liceo magisterial magisterio minas mineros municipal nacional negocios
    obrero obreros olimpia olimpico once operario penarol policial progreso racing rangers real recreativo
    rovers sc selecto social sociedad sociedade sport sporting sportiva sportivo sports talleres tecnico
    tecnologico tigres town transportes unidos union united universidad universitario universitarios
    university vasco vencedor vencedores virgen wanderers
    """.split()
)
GIVEN_NAMES = frozenset(
    """
    alberto alejandro alfonso alfredo andres antonio augusto carlos cesar daniel enrique ernesto felipe
    fernando francisco guillermo jesus jorge jose juan julio luis manuel mariano miguel pablo pedro rafael
    ramon raul ricardo roberto simon tomas victor walter
    """.split()
)
PLACE_WORDS = frozenset(
    "aguas alto boca cerro ciudad nueva nuevo pampa pueblo puerto rio san santa tingo valle villa".split()
)
WORD = re.compile(r"\w++")


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """`text` without accents and case, for comparing names."""
    if text.isascii():
        return text.casefold()
    return unicodedata.normalize("NFKD", text).translate(SIMPLE).casefold()


@lru_cache(maxsize=4096)
def qualified(folded: str) -> bool:
    """Whether `bare` or `numbered` may have something to say: a quick look for what most names have not."""
    words = folded.split()
    return len(folded) < 6 or not KIND_WORDS.isdisjoint(words) or not "".join(words).isalnum()


@lru_cache(maxsize=4096)
def bare(folded: str) -> str:
    """A folded name without what may stand around it: footnote marks, *Department of*, *region* …"""
    if not QUALIFIER.search(folded):
        return folded
    return " ".join(QUALIFIER.sub(" ", folded).split())


def numbered(folded: str, *, bare: bool) -> bool:
    """Whether the name is a number or a direction of a kind of area: *Region IV*, *Zona Sur*, *North Zone*.

    With `bare`, one without the kind will do: *II*, *Sur*.
    """
    return NUMBERED.fullmatch(folded) is not None or (bare and BARE_NUMBER.fullmatch(folded) is not None)


def leaning(text: str, folded: str, places: Container[str]) -> float:
    """How much a cell looks like a club (above 0) or like a place (below 0), in nats."""
    return -2.0 if folded in places else look(text)


@lru_cache(maxsize=4096)
def look(text: str) -> float:
    """The same by the words of a name alone."""
    if text.isupper() and len(text) > 1:
        return 2.5
    words = WORD.findall(fold(text))
    if not CLUB_WORDS.isdisjoint(words):
        return 1.0 if words[0] in PLACE_WORDS else 2.5
    if "(" in text or '"' in text or any(map(str.isdigit, text)):
        return 2.0
    if words and words[0] in GIVEN_NAMES:
        return 1.5
    if words and words[0] in PLACE_WORDS:
        return -0.7
    return 0.3 if len(words) > 2 else 0.0


def misspelt(name: str, usual: str) -> bool:
    """Whether `name` is probably a misspelling of `usual` (both folded).

    The first letter must agree; one letter may be missing, added, wrong or swapped with its neighbour, two
    from 8 letters on; names under 5 letters are never taken for each other.
    """
    shorter, longer = sorted((len(name), len(usual)))
    edits = 2 if shorter >= 8 else 1
    if shorter < 5 or longer > LONGEST_MISSPELT or longer - shorter > edits or name[0] != usual[0]:
        return False
    if len(set(name) ^ set(usual)) > 2 * edits:
        return False
    before, last = [0] * (len(usual) + 1), list(range(len(usual) + 1))
    for i, a in enumerate(name, 1):
        row = [i]
        for j, b in enumerate(usual, 1):
            cost = min(last[j] + 1, row[-1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == usual[j - 2] and name[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > edits:
            return False
        before, last = last, row
    return last[-1] <= edits
