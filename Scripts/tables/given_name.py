"""Writes names/given-name.tsv: the commonest given names of a hundred countries and hand/given-name.tsv (pip: names-dataset, english-words)."""

import re
import unicodedata

from english_words import get_english_words_set
from names_dataset import NameDataset

from table import hand, table, write

PER_COUNTRY = 40
# Countries whose officials fill the English-language news, or whose names travel.
OFTEN = {"US": 300, "GB": 200, "CA": 120, "FR": 120, "DE": 120, "ES": 80, "IT": 80, "JP": 160, "TR": 80, "EG": 120, "SA": 120, "IQ": 80, "IN": 80, "NG": 80, "ZA": 80}
LATIN = re.compile(r"[A-Z][a-zà-öø-ÿāăąćčďđēęěğīįıķłńňōőřśşšťţūůűųźżž'’-]+\Z")
# Ordinary words of the news, months, titles and surnames that the lists hold too.
UNWANTED = set("""
April May June August Prince Princess Sunday Monday Friday Love Joy Hope Faith Precious Mercy Blessing Favour Gift Patience Happy Lucky
Queen King Christ God Angel Angels Smile Baby Sweet Lady Star Sky Sun Moon Rose Rosy Sunny Summer Winter Spring Autumn Will Bill
Chance Success Victory Honest Innocent Trust Destiny Gold Golden Silver Diamond Pearl Ruby Crystal Amber Ivy Cherry Candy Cookie Dear
The Of De La Le El Al Da Du Di Del Van Von Der Den Bin Ben Abu Um Om Umm Abo Dr Mr Mrs Miss Sir Don Dona San Santa Saint Do Dos
Made Put The And For Not You All New Old One Two Tri Dwi Rich Man Woman Boy Girl Mama Papa Papi Mami Sister Brother Pastor Reverend Bishop
General Major Captain Colonel Doctor Professor President Minister Ambassador Justice Peace Noble Royal Major Duke Earl Baron Sheikh Shaikh
Wang Zhang Liu Chen Li Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Kim Park Lee Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo
Shin Kwon Hwang Ahn Song Hong Nguyen Tran Pham Phan Vo Vu Dang Bui Do Ho Ngo Duong Ly Tan Wong Chan Cheung Lau Ng Chow Ho Tang Fong Yip
China Japan India Israel Jordan Georgia Chad Kenya Asia America Africa Paris London Sydney Berlin Vienna Florence Victoria Santiago Salvador
Carolina Virginia Dakota Austin Houston Dallas Madison Lincoln Washington Cairo Medina Adelaide Kyoto Roma Milan Verona Sofia Geneva
Internet Official Facebook Admin Shop Store Music Club Team Real Media Studio Photo Design Style Salon Beauty Fashion Marketing Music
West East North South Art Guest Page Banks Mark- Major Ace Sonny Junior Senior Prime Long Young Rain Ocean River Forest Rocky Sandy Misty
Islam Sabah Salam Nice Comfort Pretty Royal Queenie Peaceful Wisdom Kindness Promise Miracle Praise Glory Grace- Joyful Goodness Divine
Good Best Great Super Big Little Happy Mister Tiny Cool Hot Fire Ice Boss Chief Master Tiger Lion Wolf Bear Fox Bunny Bird Kitty Cat Dog
Said Trade Talks Oil Treaty Pact Court State States Party House Senate Council Union Bank Fund Group Force Guard Army Police Police
Mora Flor Luz Paz Sol Mar Cruz Rosa- Ela Ima Ana- Non Sin Con Por Para Una Uno Mis Mio Tio Tia Bella Linda- Estrella Perla
Ali- Sara- Sultan Emir Amir- Caliph Malek Shah Raja Rani Maharaja Begum Khan Bey Pasha Agha Haji Hajj Hadji Mullah Imam Maulana Sayed Syed
""".split())
# Words of the dictionary that are given names first when capitalised.
KEEP = set("""
Mark Frank Jack Grace Bob Rob Nick Pat Sue Ray Gene Dean Art Guy Drew Josh Victor Basil Heather Iris Daisy Lily Violet Dawn Eve Carol
Robin Jay Martin Colin Jerry Harry Ted Tony Don Dick Chuck Max Rex Roman Dante Jimmy Bobby Billy Tommy Benny Bert Norman German Sally Molly
Peter Nelly Dolly Jenny Penny Kitty Polly Maria Marina Laura Clement Duncan Franco Mario Matt Gill Jill Julia Olive Hazel Myrtle Ruth Sol
Abby Alan Dan Jan Ken Ron Sam Tom Tim Jim Ben Don Hank Mike Pete Rod Ross Russell Saul Stew Vic Wally Warren Dexter Hector Jasper Rusty
Carl Eric Paul Simon Stella Nell Judy Timothy Jemima Joe Jon Jose Louis Luke Nelson Oscar Otto Sheila Sheldon Tina Toby Victoria Alma
Chris Charlotte Christopher Benjamin Robert George Albert Alfred Ernest Henry James John William Walter David Daniel Michael Thomas
Rafael Regina Rita Rosa Salim Karim Hakim Amir Emir Nadir Malik Musa Omar Ali Nasser Rashid Hassan Hussein Mahdi Mansur Sharif Tahir
Salman Latif Aziz Habib Hamid Hamad Jamal Kamal Rama Krishna Arjuna Indra Deva Sita Lila Maya Mira Tara Uma Usha Vishnu Shiv Ravi Ram Mohan
Mohammed Muhammad Mohamed Ahmed Ibrahim Ismail Yusuf Fatima Aisha Ayman Bashir Faisal Jafar Khalid Mustafa Osama Osman Saad Saddam Saleh
""".split())


def plain(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()


def main() -> None:
    words = get_english_words_set(["web2"], lower=False)
    ordinary = {word for word in words if word.islower()}
    surnames = {plain(row["name"]) for row in table("names/surname-first")}
    places = {plain(row["name"]) for row in table("names/country")} | {
        plain(row["alias"]) for row in table("names/country-alias")} | {plain(row["name"]) for row in hand("city")}
    dataset = NameDataset()
    names: dict[str, str] = {}

    def add(name: str) -> None:
        names.setdefault(plain(name), name)

    for row in hand("given-name"):
        add(row["name"])
    for code in sorted(dataset.get_country_codes(alpha_2=True)):
        if code in ("CN", "HK", "TW", "MO", "KR"):
            continue
        for group in dataset.get_top_names(n=OFTEN.get(code, PER_COUNTRY), use_first_names=True, country_alpha2=code).values():
            for ranked in group.values():
                for name in ranked:
                    key = plain(name)
                    if not LATIN.fullmatch(name) or len(name) < 3 or name in UNWANTED or key in surnames or key in places:
                        continue
                    if key in ordinary and name not in KEEP:
                        continue
                    add(name)
    write("names/given-name", ("name",), [(name,) for _, name in sorted(names.items())], [
        "Given names: the commonest of some hundred countries from names-dataset (Apache 2.0), without ordinary words and places, and own knowledge.",
        "Regenerated by Scripts/tables/given_name.py from Scripts/tables/hand/given-name.tsv and names-dataset."])


if __name__ == "__main__":
    main()
