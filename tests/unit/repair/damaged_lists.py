"""Complete qualification lists with invented clubs, and the damage that extraction does to them."""

from __future__ import annotations

import random
from collections import Counter
from itertools import pairwise

from attrs import define, field


def names(text: str) -> list[str]:
    return [" ".join(name.split()) for name in text.split(",")]


PERU = names(
    """
    Amazonas, Ancash, Apurímac, Arequipa, Ayacucho, Cajamarca, Callao, Cusco, Huancavelica, Huánuco,
    Ica, Junín, La Libertad, Lambayeque, Lima, Loreto, Madre de Dios, Moquegua, Pasco, Piura, Puno,
    San Martín, Tacna, Tumbes, Ucayali
    """
)
BOLIVIA = names(
    """
    Beni, Chuquisaca, Cochabamba, La Paz, Oruro, Pando, Potosí, Santa Cruz, Tarija
    """
)
ECUADOR = names(
    """
    Azuay, Bolívar, Cañar, Carchi, Chimborazo, Cotopaxi, El Oro, Esmeraldas, Guayas, Imbabura, Loja,
    Los Ríos, Manabí, Napo, Pastaza, Pichincha, Tungurahua, Zamora Chinchipe
    """
)
NOWHERE = names(
    """
    Abravia, Altoverde, Bermeo, Calandria, Cumbre Norte, Dos Lagos, Estrecho, Fuerte Viejo,
    Guaranda Sur, Hondura, Isla Brava, Jarama, Las Peñas, Llanura, Mirasol, Montaña Alta, Navarra,
    Ocaso, Pedregal, Quimera, Río Manso, Salinas, Tierra Nueva, Umbral, Valderrama, Yaravir, Zarzal
    """
)
TOWNS = names(
    """
    Bagua, Chachapoyas, Huaraz, Casma, Recuay, Abancay, Andahuaylas, Camaná, Orcopampa, Huanta, Puquio,
    Jaén, Cutervo, Chota, Ventanilla, Calca, Sicuani, Lircay, Acobamba, Ambo, Tingo María, Nazca, Pisco,
    Chincha Alta, Tarma, La Oroya, Huamachuco, Chepén, Ferreñafe, Huacho, Cañete, Barranca, Yurimaguas,
    Requena, Puerto Maldonado, Ilo, Oxapampa, Yanahuanca, Sechura, Talara, Paita, Juliaca, Ilave,
    Moyobamba, Tarapoto, Tarata, Zarumilla, Atalaya, Purús, VRAE, Santa Rosa, San Jacinto, Pueblo Libre,
    Aguas Claras, Cerro Alto, Villa Selva, Tres Cruces, Quichuas, Masisea, Tocache, Imperial, Corrales,
    Motupe, Sayán, Ocoña, Ticapampa, Samugari, El Porvenir, Boca del Río, Campo Verde, Lamud,
    Marcavelica, Carumas, Ninacaca
    """
)
HEADS = names(
    """
    Deportivo, Sport, Sporting, Atlético, Unión, Alianza, Juventud, Defensor, Cultural, Academia,
    Estudiantes, Real, Social, Club, Sportivo, Universidad
    """
)
PEOPLE = names(
    """
    Alfonso Paredes, Ramiro Cusi, José Quiroga, Mariano Solís, Tito Chumpitaz, Walter Huamán,
    Inca Yupanqui, Toribio Luza, Franklin Pease
    """
)
LONE = names(
    """
    Binacional, Cóndor Andino, Halcones, Los Pumas, Tigrillos, Pacífico, Huallaga, Rancas, Márquez,
    Marañón, Titicaca, Bella Vista, Nevados, El Tumi, Kuélap, Chavín, Sol de Mayo, Once Amigos,
    Mushuc Llacta, Túpac Amaru, Manco Inca, Wiracocha, Garza Real, Íntimos, Géminis, Cruz Verde,
    Los Ángeles, Magdalena, 2 de Mayo, 9 de Diciembre, 21 de Junio, Grupo Andino, Santos, Barcelona,
    Milan, Bolognesi, Caballeros, Olímpico, Libertad, Nuevo Horizonte
    """
)
SHORT = names(
    """
    SIMA, UTA, CNP, ADT, UNASEL, IEPE, FBC Aurora, MINSUR, AEX, EGB, UPA, DIM
    """
)


@define
class Style:
    """What may happen to a list before it is damaged; most are probabilities, per row or per group."""

    areas: list[str] = field(factory=lambda: PERU)
    sizes: tuple[int, ...] = (1, 2, 2, 3, 3, 3, 4, 5)
    ordered: bool = True
    tables: int = 1
    extra: str | None = None
    traps: float = 0.03
    absent: float = 0.05
    misspelt: float = 0.02
    repeated: float = 0.02
    shared_town: float = 0.02
    empty: float = 0.01
    own: float = 0.25
    heads_again: float = 0.0
    seam_inside: bool = False


Truth = tuple[str | None, str | None, str | None]
"""Area, team and location, as far as the damage left them."""


@define
class DamagedList:
    tables: list[list[list[str]]]
    heads: list[list[str]]
    truth: list[Truth | None]  # of every row; None for a repeated head
    areas: list[str]  # that have rows


def club(rng: random.Random, areas: list[str]) -> str:
    kind = rng.random()
    town = rng.choice(TOWNS)
    if kind < 0.35:
        return f"{rng.choice(HEADS)} {rng.choice([town, *LONE])}"
    if kind < 0.45:
        return f"{rng.choice(HEADS)} {rng.choice(['Municipal', 'Grau', 'Huracán'])} ({town})"
    if kind < 0.55:
        return rng.choice(PEOPLE)
    if kind < 0.65:
        return rng.choice(SHORT)
    if kind < 0.70:
        return f"{rng.choice(HEADS)} {rng.choice(areas)}"
    if kind < 0.74:
        return town
    return rng.choice(LONE)


def spoil(rng: random.Random, name: str) -> str:
    """A misspelling: one letter doubled, dropped, swapped or changed, or the accents lost."""
    i = rng.randrange(1, len(name) - 1)
    return rng.choice([
        name[:i] + name[i] + name[i:],
        name[:i] + name[i + 1 :],
        name[:i] + name[i + 1] + name[i] + name[i + 2 :],
        name[:i] + "e" + name[i + 1 :],
        name.translate(str.maketrans("áéíóúñ", "aeioun")),
    ])  # fmt: skip


def complete(rng: random.Random, style: Style) -> list[list[tuple[bool, list[str]]]]:
    """The groups of a list: rows as (area cell is there, cells), before any damage."""
    areas = [a for a in style.areas if rng.random() >= style.absent] or style.areas[:1]
    if not style.ordered:
        rng.shuffle(areas)
    groups = []
    for area in areas:
        size = rng.choice(style.sizes)
        rows = []
        written = spoil(rng, area) if len(area) > 5 and rng.random() < style.misspelt else area
        repeated = rng.random() < style.repeated
        local = [rng.choice(TOWNS) for _ in range(3)]
        for i in range(size):
            town = area if rng.random() < style.own else rng.choice(local)
            team = club(rng, style.areas)
            trap = rng.random()
            if trap < style.traps:
                team = rng.choice([area, area, rng.choice(style.areas)])
            elif trap < style.traps * 1.5:
                town = rng.choice(style.areas)
            if rng.random() < style.traps / 3:
                team = town = area
            if rng.random() < style.empty:
                town = ""
            cells = [written, team, town]
            if style.extra:
                cells.append(rng.choice(["Champion", "Runner-up", "Play-off"]))
            rows.append((i == 0 or repeated, cells))
        groups.append(rows)
    return groups


def damage(rows: list[list[str]]) -> list[list[str]]:
    """Cut or pad every row, the head first, to the most common length; a tie keeps the length of the head."""
    count = Counter(map(len, rows))
    most = max(count.values())
    width = len(rows[0]) if count[len(rows[0])] == most else max(n for n, c in count.items() if c == most)
    return [(row + [""] * width)[:width] for row in rows]


def damaged_list(rng: random.Random, style: Style) -> DamagedList:
    groups = complete(rng, style)
    head = ["Department", "Team", "Location", *([style.extra] if style.extra else [])]
    flat = [row for group in groups for row in group]
    seams = {0, len(flat)}
    starts = [sum(map(len, groups[:i])) for i in range(1, len(groups))] or [0]
    for _ in range(style.tables - 1):
        seams.add(rng.randrange(len(flat)) if style.seam_inside else rng.choice(starts))
    seen: list[list[list[str]]] = []
    heads: list[list[str]] = []
    truth: list[Truth | None] = []
    bounds = sorted(seams)
    for lo, hi in pairwise(bounds):
        raw = [head]
        originals: list[list[str] | None] = []
        offsets: list[int] = []
        town = None
        for i in range(lo, hi):
            own, cells = flat[i]
            own = own or (i == lo and rng.random() < 0.8)
            if style.heads_again and i > lo and rng.random() < style.heads_again:
                raw.append(head)
                originals.append(None)
                offsets.append(0)
            row = cells[:] if own else cells[1:]
            shared = not own and cells[2] and cells[2] == town and not style.extra
            if shared and rng.random() < style.shared_town * 5:
                row = row[:1]
            town = cells[2]
            raw.append(row)
            originals.append(cells)
            offsets.append(0 if own else 1)
        cut = damage(raw)
        heads.append(cut[0])
        seen.append(cut[1:])
        for row, written, meant, offset in zip(cut[1:], raw[1:], originals, offsets, strict=True):
            if meant is None:
                truth.append(None)
                continue
            kept = [None if i - offset >= min(len(row), len(written)) else meant[i] or None for i in (1, 2)]
            truth.append((meant[0], kept[0], kept[1]))
    return DamagedList(seen, heads, truth, [group[0][1][0] for group in groups])
