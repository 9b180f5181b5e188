"""Country codes of flag templates and the names that they show: FIFA's codes first, then IOC's and ISO's.

Codes of one country that differ between these bodies are all listed; the code of a team stays as it is written.
"""

from __future__ import annotations

__all__ = ["COUNTRIES", "RENAMED", "code_of", "country_name", "flag_code", "says_it_all"]

_TABLE = """
AFG Afghanistan|ALB Albania|ALG Algeria|DZA Algeria|AND Andorra|ANG Angola|AGO Angola|ARG Argentina|ARM Armenia
ARU Aruba|ABW Aruba|AUS Australia|AUT Austria|AZE Azerbaijan|BAH Bahamas|BHS Bahamas|BHR Bahrain|BAN Bangladesh
BGD Bangladesh|BRB Barbados|BAR Barbados|BLR Belarus|BEL Belgium|BLZ Belize|BEN Benin|BER Bermuda|BMU Bermuda
BHU Bhutan|BTN Bhutan|BOL Bolivia|BIH Bosnia and Herzegovina|BOT Botswana|BWA Botswana|BRA Brazil|BRU Brunei
BRN Brunei|BUL Bulgaria|BGR Bulgaria|BFA Burkina Faso|BUR Burkina Faso|BDI Burundi|CAM Cambodia|KHM Cambodia
CMR Cameroon|CAN Canada|CPV Cape Verde|CAY Cayman Islands|CTA Central African Republic|CAF Central African Republic
CHA Chad|TCD Chad|CHI Chile|CHL Chile|CHN China|TPE Chinese Taipei|COL Colombia|COM Comoros|CGO Congo|COG Congo
COD DR Congo|COK Cook Islands|CRC Costa Rica|CRI Costa Rica|CRO Croatia|HRV Croatia|CUB Cuba|CUW Curaçao|CYP Cyprus
CZE Czech Republic|DEN Denmark|DNK Denmark|DJI Djibouti|DMA Dominica|DOM Dominican Republic|ECU Ecuador|EGY Egypt
SLV El Salvador|ESA El Salvador|ENG England|EQG Equatorial Guinea|GEQ Equatorial Guinea|GNQ Equatorial Guinea
ERI Eritrea|EST Estonia|SWZ Eswatini|ETH Ethiopia|FRO Faroe Islands|FIJ Fiji|FJI Fiji|FIN Finland|FRA France
GAB Gabon|GAM Gambia|GMB Gambia|GEO Georgia|GER Germany|DEU Germany|GHA Ghana|GIB Gibraltar|GRE Greece|GRC Greece
GRN Grenada|GRD Grenada|GUM Guam|GUA Guatemala|GTM Guatemala|GUI Guinea|GIN Guinea|GNB Guinea-Bissau|GUY Guyana
HAI Haiti|HTI Haiti|HON Honduras|HND Honduras|HKG Hong Kong|HUN Hungary|ISL Iceland|IND India|IDN Indonesia
INA Indonesia|IRN Iran|IRI Iran|IRQ Iraq|IRL Republic of Ireland|ISR Israel|ITA Italy|CIV Ivory Coast|JAM Jamaica
JPN Japan|JOR Jordan|KAZ Kazakhstan|KEN Kenya|KOS Kosovo|KVX Kosovo|KUW Kuwait|KWT Kuwait|KGZ Kyrgyzstan|LAO Laos
LVA Latvia|LAT Latvia|LBN Lebanon|LIB Lebanon|LES Lesotho|LSO Lesotho|LBR Liberia|LBY Libya|LBA Libya
LIE Liechtenstein|LTU Lithuania|LUX Luxembourg|MAC Macau|MAD Madagascar|MDG Madagascar|MAW Malawi|MWI Malawi
MAS Malaysia|MYS Malaysia|MDV Maldives|MLI Mali|MLT Malta|MTN Mauritania|MRT Mauritania|MRI Mauritius|MUS Mauritius
MEX Mexico|MDA Moldova|MON Monaco|MCO Monaco|MNG Mongolia|MGL Mongolia|MNE Montenegro|MSR Montserrat|MAR Morocco
MOZ Mozambique|MYA Myanmar|MMR Myanmar|NAM Namibia|NEP Nepal|NPL Nepal|NED Netherlands|NLD Netherlands
NCL New Caledonia|NZL New Zealand|NCA Nicaragua|NIC Nicaragua|NIG Niger|NER Niger|NGA Nigeria|NGR Nigeria
PRK North Korea|MKD North Macedonia|NIR Northern Ireland|NOR Norway|OMA Oman|OMN Oman|PAK Pakistan|PLE Palestine
PAN Panama|PNG Papua New Guinea|PAR Paraguay|PRY Paraguay|PER Peru|PHI Philippines|PHL Philippines|POL Poland
POR Portugal|PRT Portugal|PUR Puerto Rico|PRI Puerto Rico|QAT Qatar|ROU Romania|ROM Romania|RUS Russia|RWA Rwanda
SKN Saint Kitts and Nevis|LCA Saint Lucia|VIN Saint Vincent and the Grenadines|SAM Samoa|WSM Samoa|SMR San Marino
STP São Tomé and Príncipe|KSA Saudi Arabia|SAU Saudi Arabia|SCO Scotland|SEN Senegal|SRB Serbia|SEY Seychelles
SER Serbia|SYC Seychelles|SLE Sierra Leone|SIN Singapore|SGP Singapore|SVK Slovakia|SVN Slovenia|SLO Slovenia
SOL Solomon Islands|SLB Solomon Islands|SOM Somalia|RSA South Africa|ZAF South Africa|KOR South Korea|SSD South Sudan
ESP Spain|SRI Sri Lanka|LKA Sri Lanka|SDN Sudan|SUD Sudan|SUR Suriname|SWE Sweden|SUI Switzerland|CHE Switzerland
SYR Syria|TAH Tahiti|TJK Tajikistan|TAN Tanzania|TZA Tanzania|THA Thailand|TLS Timor-Leste|TOG Togo|TGO Togo
TGA Tonga|TON Tonga|TRI Trinidad and Tobago|TTO Trinidad and Tobago|TUN Tunisia|TUR Turkey|TKM Turkmenistan
UGA Uganda|UKR Ukraine|UAE United Arab Emirates|ARE United Arab Emirates|GBR Great Britain|USA United States
URU Uruguay|URY Uruguay|UZB Uzbekistan|VAN Vanuatu|VUT Vanuatu|VEN Venezuela|VIE Vietnam|VNM Vietnam|WAL Wales
YEM Yemen|ZAM Zambia|ZMB Zambia|ZIM Zimbabwe|ZWE Zimbabwe|ATG Antigua and Barbuda|AIA Anguilla|ASA American Samoa
VGB British Virgin Islands|VIR U.S. Virgin Islands|TCA Turks and Caicos Islands|GLP Guadeloupe|MTQ Martinique
GUF French Guiana|SXM Sint Maarten|BOE Bonaire|ZAN Zanzibar|GRL Greenland
FRG West Germany|GDR East Germany|SAA Saarland|URS Soviet Union|CIS CIS|YUG Yugoslavia|FRY FR Yugoslavia
SCG Serbia and Montenegro|TCH Czechoslovakia|BOH Bohemia|AHO Netherlands Antilles|ANT Netherlands Antilles|ZAI Zaire
RVN South Vietnam|NYE North Yemen|SYE South Yemen|EUN Unified Team|UAR United Arab Republic|HOL Netherlands
"""

COUNTRIES: dict[str, str] = {entry[:3]: entry[4:] for entry in _TABLE.replace("\n", "|").split("|") if entry}
"""Code → the English name that flag templates show."""

_CODES: dict[str, str] = {}
for _code, _name in COUNTRIES.items():
    _CODES.setdefault(_name, _code)


RENAMED = {"MKD": (2019, "Macedonia"), "SWZ": (2018, "Swaziland")}
"""Code → the year from which the country has the name above, and the name that its team had before."""
_CODES.update((name, code) for code, (_, name) in RENAMED.items())


def country_name(code: str, year: int | None = None) -> str | None:
    """What a flag template shows for a code in an article about a year; ``None`` for an unknown code."""
    if year is not None and code in RENAMED and year < RENAMED[code][0]:
        return RENAMED[code][1]
    return COUNTRIES.get(code)


def says_it_all(code: str | None, name: str) -> bool:
    """Whether a flag template shows the name for the code, whatever the year."""
    return code is not None and code not in RENAMED and COUNTRIES.get(code) == name


def code_of(name: str) -> str | None:
    """The first code listed for the name of a country."""
    return _CODES.get(name)


def flag_code(said: str) -> str:
    """The code of what an argument for a flag says: ``FRG+1949`` (with a variant) and ``West Germany`` are ``FRG``."""
    code = said.partition("+")[0].strip()
    return code if code in COUNTRIES else code_of(code) or code
