"""Shipped tables of first-level areas: evidence for the repair of qualification lists, never a rule.

Areas are parted by commas; after a slash stands another spelling. Accents and case do not matter, so
only spellings that differ otherwise are listed. Places are second-level names and towns, which stand as locations.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from attrs import frozen

from copaparse.codecs.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["NO_PLACES", "Country", "by_initial", "countries", "countries_of"]


@frozen(eq=False)
class Country:
    """The areas of one country: `areas` maps every folded spelling to the usual folded name.

    `places` maps the folded names of towns to the areas that they lie in, to "" where there are several of a name.
    """

    name: str
    areas: dict[str, str]
    places: dict[str, str]
    initials: dict[str, list[str]]  # the spellings by first letter


PERU = """
Amazonas, Ancash, Apurímac, Arequipa, Ayacucho, Cajamarca, Callao / El Callao / Provincia Constitucional del
Callao, Cusco / Cuzco / Qosqo, Huancavelica, Huánuco, Ica, Junín, La Libertad, Lambayeque, Lima, Lima
Provincias / Lima Provinces / Lima Provincia, Lima Metropolitana / Metropolitan Lima / Lima Metropolitan,
Loreto, Madre de Dios, Moquegua, Pasco, Piura, Puno, San Martín, Tacna, Tumbes, Ucayali
"""

PERU_PLACES = """
Amazonas: Bagua, Bagua Grande, Bongará, Condorcanqui, Chachapoyas, Luya, Rodríguez de Mendoza, Utcubamba
Ancash: Aija, Antonio Raymondi, Asunción, Bolognesi, Caraz, Carhuaz, Carlos Fermín Fitzcarrald, Casma, Chimbote,
    Corongo, Huaraz, Huari, Huarmey, Huaylas, Mariscal Luzuriaga, Nuevo Chimbote, Ocros, Pallasca, Pomabamba, Recuay,
    Santa, Sihuas, Yungay
Apurímac: Abancay, Andahuaylas, Antabamba, Aymaraes, Chincheros, Cotabambas, Grau
Arequipa: Camaná, Caravelí, Castilla, Caylloma, Condesuyos, Islay, La Unión, Mollendo, Orcopampa
Ayacucho: Cangallo, Huamanga, Huanca Sancos, Huanta, La Mar, Lucanas, Parinacochas, Paúcar del Sara Sara, Puquio,
    San Miguel, Sucre, Víctor Fajardo, Vilcashuamán
Cajamarca: Bambamarca, Cajabamba, Celendín, Chota, Contumazá, Cutervo, Hualgayoc, Jaén, San Ignacio, San Marcos,
    San Pablo, Santa Cruz
Callao: Bellavista, Carmen de la Legua, La Perla, La Punta, Ventanilla
Cusco: Acomayo, Anta, Calca, Canas, Canchis, Chumbivilcas, Espinar, La Convención, Paruro, Paucartambo, Pichari,
    Quillabamba, Quispicanchi, Sicuani, Urubamba, Wanchaq
Huancavelica: Acobamba, Angaraes, Castrovirreyna, Churcampa, Huaytará, Lircay, Pampas, Tayacaja
Huánuco: Ambo, Dos de Mayo, Huacaybamba, Huamalíes, La Unión, Lauricocha, Leoncio Prado, Marañón, Pachitea,
    Puerto Inca, Tingo María, Yarowilca
Ica: Chincha, Chincha Alta, Marcona, Nazca, Nasca, Palpa, Pisco
Junín: Chanchamayo, Chupaca, Concepción, Huancayo, Jauja, La Merced, La Oroya, Mazamari, Morococha, Pangoa,
    Pichanaqui, Satipo, Tarma, Yauli
La Libertad: Ascope, Bolívar, Chepén, Chocope, Gran Chimú, Huamachuco, Julcán, Otuzco, Pacasmayo, Pataz,
    Sánchez Carrión, Santiago de Chuco, Trujillo, Virú
Lambayeque: Chiclayo, Ferreñafe, Pomalca, Tumán
Lima: Barranca, Cajatambo, Canta, Cañete, Chancay, Chosica, Huacho, Huaral, Huarochirí, Huaura, Imperial, Mala,
    Matucana, Oyón, Paramonga, San Vicente de Cañete, Supe, Yauyos
Loreto: Alto Amazonas, Caballococha, Contamana, Datem del Marañón, Iquitos, Mariscal Ramón Castilla, Maynas, Nauta,
    Putumayo, Requena, Yurimaguas
Madre de Dios: Iñapari, Manu, Puerto Maldonado, Tahuamanu, Tambopata
Moquegua: General Sánchez Cerro, Ilo, Mariscal Nieto, Omate
Pasco: Cerro de Pasco, Daniel Alcides Carrión, Oxapampa, Villa Rica, Yanahuanca
Piura: Ayabaca, Catacaos, Chulucanas, Huancabamba, Morropón, Paita, Sechura, Sullana, Talara
Puno: Azángaro, Ayaviri, Carabaya, Chucuito, El Collao, Desaguadero, Huancané, Ilave, Juli, Juliaca, Lampa, Melgar,
    Moho, San Antonio de Putina, San Román, Sandia, Yunguyo
San Martín: El Dorado, Juanjuí, Lamas, Mariscal Cáceres, Moyobamba, Nueva Cajamarca, Picota, Rioja, Saposoa, Tarapoto,
    Tocache, Uchiza
Tacna: Candarave, Jorge Basadre, Locumba, Tarata
Tumbes: Contralmirante Villar, Zarumilla, Zorritos, Aguas Verdes
Ucayali: Aguaytía, Atalaya, Coronel Portillo, Padre Abad, Pucallpa, Purús, Yarinacocha
"""

CHILE = """
Arica y Parinacota / Arica and Parinacota / Arica, Tarapacá, Antofagasta, Atacama, Coquimbo, Valparaíso,
Metropolitana / Metropolitana de Santiago / Santiago Metropolitan / Región Metropolitana / Santiago,
O'Higgins / Libertador General Bernardo O'Higgins, Maule / El Maule, Ñuble, Biobío / Bío Bío / Bío-Bío, La
Araucanía / Araucanía, Los Ríos, Los Lagos, Aysén / Aisén, Magallanes / Magallanes y Antártica Chilena
"""

BOLIVIA = """
Beni / El Beni, Chuquisaca, Cochabamba, La Paz, Oruro, Pando, Potosí, Santa Cruz / Santa Cruz de la Sierra,
Tarija
"""

COLOMBIA = """
Amazonas, Antioquia, Arauca, Atlántico, Bogotá / Bogotá D.C. / Distrito Capital, Bolívar, Boyacá, Caldas,
Caquetá, Casanare, Cauca, Cesar, Chocó, Córdoba, Cundinamarca, Guainía, Guaviare, Huila, La Guajira /
Guajira, Magdalena, Meta, Nariño, Norte de Santander, Putumayo, Quindío, Risaralda, San Andrés y Providencia
/ San Andrés, Santander, Sucre, Tolima, Valle del Cauca / Valle, Vaupés, Vichada
"""

ARGENTINA = """
Buenos Aires, Ciudad de Buenos Aires / Capital Federal / Ciudad Autónoma de Buenos Aires, Catamarca, Chaco,
Chubut, Córdoba, Corrientes, Entre Ríos, Formosa, Jujuy, La Pampa, La Rioja, Mendoza, Misiones, Neuquén, Río
Negro, Salta, San Juan, San Luis, Santa Cruz, Santa Fe, Santiago del Estero, Tierra del Fuego, Tucumán
"""

ECUADOR = """
Azuay, Bolívar, Cañar, Carchi, Chimborazo, Cotopaxi, El Oro, Esmeraldas, Galápagos, Guayas, Imbabura, Loja,
Los Ríos, Manabí, Morona Santiago, Napo, Orellana / Francisco de Orellana, Pastaza, Pichincha, Santa Elena,
Santo Domingo de los Tsáchilas / Santo Domingo, Sucumbíos, Tungurahua, Zamora Chinchipe
"""

PARAGUAY = """
Alto Paraguay, Alto Paraná, Amambay, Asunción / Capital, Boquerón, Caaguazú, Caazapá, Canindeyú, Central,
Concepción, Cordillera, Guairá, Itapúa, Misiones, Ñeembucú, Paraguarí, Presidente Hayes, San Pedro
"""

URUGUAY = """
Artigas, Canelones, Cerro Largo, Colonia, Durazno, Flores, Florida, Lavalleja, Maldonado, Montevideo,
Paysandú, Río Negro, Rivera, Rocha, Salto, San José, Soriano, Tacuarembó, Treinta y Tres
"""

VENEZUELA = """
Amazonas, Anzoátegui, Apure, Aragua, Barinas, Bolívar, Carabobo, Cojedes, Delta Amacuro, Distrito Capital /
Distrito Federal, Falcón, Guárico, Lara, Mérida, Miranda, Monagas, Nueva Esparta, Portuguesa, Sucre,
Táchira, Trujillo, Vargas / La Guaira, Yaracuy, Zulia
"""

BRAZIL = """
Acre, Alagoas, Amapá, Amazonas, Bahia, Ceará, Distrito Federal / Federal District, Espírito Santo, Goiás,
Maranhão, Mato Grosso, Mato Grosso do Sul, Minas Gerais, Pará, Paraíba, Paraná, Pernambuco, Piauí, Rio de
Janeiro, Rio Grande do Norte, Rio Grande do Sul, Rondônia, Roraima, Santa Catarina, São Paulo, Sergipe,
Tocantins
"""

MEXICO = """
Aguascalientes, Baja California, Baja California Sur, Campeche, Chiapas, Chihuahua, Ciudad de México / Mexico City /
Distrito Federal / Federal District, Coahuila / Coahuila de Zaragoza, Colima, Durango, Estado de México / State of
Mexico / México, Guanajuato, Guerrero, Hidalgo, Jalisco, Michoacán, Morelos, Nayarit, Nuevo León, Oaxaca, Puebla,
Querétaro, Quintana Roo, San Luis Potosí, Sinaloa, Sonora, Tabasco, Tamaulipas, Tlaxcala, Veracruz, Yucatán, Zacatecas
"""

SPAIN = """
Andalucía / Andalusia, Aragón, Asturias / Principado de Asturias, Baleares / Islas Baleares / Balearic Islands,
Canarias / Islas Canarias / Canary Islands, Cantabria, Castilla-La Mancha / Castilla La Mancha / Castile-La Mancha /
Castilla–La Mancha, Castilla y León / Castile and León, Cataluña / Catalonia, Ceuta, Comunidad Valenciana / Valencian
Community / Valencia, Extremadura, Galicia, La Rioja, Madrid / Comunidad de Madrid / Community of Madrid, Melilla,
Murcia / Región de Murcia / Region of Murcia, Navarra / Navarre, País Vasco / Basque Country / Euskadi
"""


NO_PLACES: dict[str, str] = {}
CROWD = 16  # names with one initial that misspellings are looked for among


def by_initial(names: Iterable[str]) -> dict[str, list[str]]:
    """Names by first letter, not too many of each: a cell is compared with all that share its own."""
    found: dict[str, list[str]] = {}
    for name in names:
        bucket = found.setdefault(name[:1], [])
        if len(bucket) < CROWD:
            bucket.append(name)
    return found


def spellings(lines: str) -> dict[str, str]:
    """Every folded spelling of a table's areas, with the folded usual name."""
    names = ([fold(" ".join(s.split())) for s in area.split(" / ")] for area in lines.split(","))
    return {spelling: usual for usual, *others in names for spelling in (usual, *others)}


def towns(lines: str) -> dict[str, str]:
    """Every folded name of a town, with its area."""
    found: dict[str, str] = {}
    for line in lines.replace("\n    ", " ").strip().split("\n"):
        area, _, names = line.partition(":")
        for name in names.split(","):
            town = fold(name.strip())
            found[town] = "" if town in found else fold(area)
    return found


@functools.cache
def countries() -> tuple[Country, ...]:
    """The shipped tables, built on first use."""
    tables = {
        "Peru": PERU, "Chile": CHILE, "Bolivia": BOLIVIA, "Colombia": COLOMBIA, "Argentina": ARGENTINA,
        "Ecuador": ECUADOR, "Paraguay": PARAGUAY, "Uruguay": URUGUAY, "Venezuela": VENEZUELA,
        "Brazil": BRAZIL, "Mexico": MEXICO, "Spain": SPAIN,
    }  # fmt: skip
    places = {"Peru": towns(PERU_PLACES)}
    areas = {name: spellings(table) for name, table in tables.items()}
    return tuple(Country(name, of, places.get(name, NO_PLACES), by_initial(of)) for name, of in areas.items())


@functools.cache
def countries_of() -> dict[str, tuple[Country, ...]]:
    """For each folded spelling of an area the countries that have one of that name."""
    found: dict[str, list[Country]] = {}
    for country in countries():
        for spelling in country.areas:
            found.setdefault(spelling, []).append(country)
    return {spelling: tuple(of) for spelling, of in found.items()}
