"""What a figure is about: measure, place, status, speaker, day. A new wording is a row in the table it fits."""

from __future__ import annotations

import datetime as dt

import pytest

from facts.extraction import extract

# text, then the measure of each figure in it
MEASURES: list[tuple[str, list[str]]] = [
    ("A blast killed 12 people and injured 30.", ["deaths", "injuries"]),
    ("Twelve miners died and 30 others were hurt.", ["deaths", "injuries"]),
    ("The flood took the lives of 40 villagers.", ["deaths"]),
    ("The death toll in both valleys rose to 312.", ["deaths"]),
    ("Six soldiers were shot dead on Sunday.", ["deaths"]),
    ("Rescuers recovered nine bodies.", ["deaths"]),
    ("Four people were shot outside a bar.", ["casualties"]),
    ("The raid left 20 killed or wounded.", ["casualties"]),
    ("Police arrested 45 demonstrators.", ["arrests"]),
    ("Some 300 students were detained.", ["arrests"]),
    ("Another 17 sailors are missing.", ["missing"]),
    ("The army deployed 4,000 troops.", ["troops"]),
    ("Some 900 firefighters fought the blaze.", ["troops"]),
    ("More than 2,000 families fled, leaving 6,000 people homeless.", ["count", "migrants"]),
    ("The storm displaced 80,000 residents.", ["migrants"]),
    ("A flight carried 120 deported migrants home; 90 were sent back by bus.", ["migrants", "repatriations"]),
    ("A crowd of 5,000 gathered.", ["crowd"]),
    ("The quake destroyed 320 houses and 12 trucks.", ["buildings", "vehicles"]),
    ("The council will build a 3 km wall, 4 metres high.", ["barrier_length", "barrier_height"]),
    ("The road is 90 km long.", ["length"]),
    ("A 6.1-magnitude tremor, then one of magnitude 5.2 and 4.9", ["magnitude", "magnitude", "magnitude"]),
    ("He sold 40 baskets to 12 fishermen.", ["count", "people"]),
    ("Two paratroopers died.", ["deaths"]),
    ("A woman was stabbed in front of three children.", ["people"]),
    ("He was charged with the murder of a woman in front of three children.", ["people"]),
    ("He was charged with the attempted murder of three children.", ["people"]),
    ("Two other passengers were not hurt.", ["people"]),
    ("A driver with three passengers died.", ["people"]),
    ("The report touched the lives of 300 pupils.", ["people"]),
    ("A 14-member crew and a six-storey house", ["people", "count"]),
    ("It aided 5,000 migrants, but asked France to take 2,000 of them.", ["migrants", "migrants"]),
    ("Five Greeks died and 12,000 Kenyans fled.", ["deaths", "migrants"]),
    ("Its army lost 340 servicemen and 20 tanks; the village lost 30 men.", ["casualties", "vehicles", "deaths"]),
    ("More than 100 soldiers were captured.", ["arrests"]),
    ("Of the dead, at least 450 were children and 276 were guests.", ["deaths", "deaths"]),
    ("Civilians killed, state radio: 31", ["deaths"]),
    ("Killed were 12 villagers and 31, including six children, injured.", ["deaths", "injuries", "injuries"]),
    ("She counted 32 armoured personnel carriers.", ["vehicles"]),
    ("Shares lost 30.", ["count"]),
    ("Of the 57 miners killed, 43 were locals.", ["deaths", "deaths"]),
    ("He leads 3,000 US soldiers and 10,000 regulars.", ["troops", "troops"]),
    ("The country has an army of 90,000; its forces count 12,000 people in uniform.", ["troops", "troops"]),
    ("The list has 145 injured people, and 12 wounded soldiers.", ["injuries", "injuries"]),
    ("Four men ages 19 to 32 are in custody.", ["arrests", "age"]),
    ("They can count on 2,000 fighters and killed 94 people.", ["troops", "deaths"]),
    ("Some 5,011 people were evacuated, of whom 4,890 are Afghans.", ["migrants", "migrants"]),
    ("Some 5,011 people were evacuated. Among them were some 300 Britons.", ["migrants", "migrants"]),
    ("Some 84 bodies were found, among them those of five children.", ["deaths", "deaths"]),
    ("A court ordered the expulsion of 418 foreigners.", ["repatriations"]),
    ("A bomb went off, killing and wounding hundreds.", ["casualties"]),
    ("It drove between one and two million Kenyans out of the country.", ["migrants"]),
    ("A father of two children was killed.", ["people"]),
    ("A mother of six was killed in the strike.", ["people"]),
    ("A mother of 34 was killed in the strike.", ["age"]),
    ("A boy of 13 shot dead nine pupils.", ["age", "deaths"]),
    ("There was silence for the dead: more than 70 rescuers had worked all night.", ["troops"]),
    ("Six activists have been held on charges of fraud.", ["arrests"]),
    ("The 2-year-old's wound has healed.", ["age"]),
    ("About 200 people went back to work.", ["people"]),
    ("Forty survivors were picked up by a tanker.", ["people"]),
    ("At least 30 patients were injured.", ["injuries"]),
    ("Some 120 hostages have been held since March.", ["people"]),
    ("A group said 97 hostages are still being held.", ["people"]),
    ("The mother of two children who were killed in the fire wept.", ["deaths"]),
    ("The city gave $2 million for shelters and 40 for nurses.", ["money", "count"]),
    ("Some 40,000 people have come back to their homes.", ["migrants"]),
    ("Six concerts have been held since March.", ["count"]),
    ("The march had drawn between 7,000 and 7,500.", ["crowd"]),
    ("One death investigation is pending, and one death was confirmed.", ["count", "deaths"]),
    ("Some 12 clinics and 40 health facilities were damaged.", ["buildings", "buildings"]),
    ("The flood killed 1,569 people, among whom are 555 children.", ["deaths", "deaths"]),
    ("More than 72,000 patients were treated.", ["people"]),
    ("More than 7,000 head of cattle are dead.", ["count"]),
    ("Between 8.4m and 9.1m people fell ill; the wall is 8.4m to 9.1m high.", ["people", "barrier_height"]),
    # numbers without a noun
    ("The office lists 234 dead in Lund, 185 in Bath and 165 in Cork.", ["deaths"] * 3),
    ("The flood killed 1,985 people and affected 20 million.", ["deaths", "people"]),
    ("The office put the houses damaged at 12,000 and the bridges at 375.", ["buildings", "buildings"]),
    ("The number of people killed at the mill, just outside Riga, has risen to 133.", ["deaths"]),
    ("The count of the dead, as the paper has it, is 149, six of them women.", ["deaths", "deaths"]),
    ("Some 154 people died. Ninety were women. 104 were in their twenties, 31 in their teens.", ["deaths"] * 4),
    ("Some 3,000 soldiers wait. A further 1,000 who are in Riga join 900 already there.", ["troops"] * 3),
    ("It pays a million roubles for each of the dead and 500,000 for the hurt.", ["money", "money"]),
    ("The count of bodies had stood at 17 in the morning.", ["deaths"]),
    ("The ministry put the number aboard at up to 400.", ["people"]),
    ("The number of people displaced has passed 400.", ["migrants"]),
    ("Fifty-nine were rescued.", ["people"]),
    ("The number of persons who lost their lives in the floods in both valleys had risen to 359.", ["deaths"]),
    ("The flood took at least 300; the road took 300 days.", ["deaths", "duration"]),
    ("The ministry cut the death toll to 253, a drop of more than 100.", ["deaths", "deaths"]),
    ("The toll stood at 359. He said that it could be between 250 and 260.", ["deaths", "deaths"]),
    ("The town (population 21,700) and a village of 900 who fish.", ["people", "people"]),
    ("Over 160,000 are facing shortages.", ["people"]),
    ("The chief is to pay 100 million rupees, his deputy 75 million.", ["money", "money"]),
    ("The chief paid 100 million rupees. The sea had 75 million fish.", ["money", "count"]),
    ("Police came upon 87 detonators: 12 in the grass.", ["count", "count"]),
    ("Some 900 people died. A monitors' database has 1,650.", ["deaths", "deaths"]),
    ("Some 900 people died. The road has 1,650.", ["deaths", "count"]),
    ("Then 900 died. It lasted two days. The office says 1,650.", ["deaths", "duration", "deaths"]),
    ("Four public schools are open.", ["count"]),
    ("Four public schools were damaged.", ["buildings"]),
    ("Since April 260,000 have crossed into Chad and 500,000 have left.", ["migrants", "migrants"]),
    ("They flew out 700 people; 200 people were brought to safety, two hostages led to safety.",
     ["migrants", "migrants", "people"]),
    # parts of those told of
    ("The clinic reports 27 dead, including 13 children.", ["deaths", "deaths"]),
    ("The bombs killed 269 people, 45 foreigners among them.", ["deaths", "deaths"]),
    ("There are 16 dead, with 31 people missing and 3,614 evacuated.", ["deaths", "missing", "migrants"]),
    ("As to arrests, the minister gave a figure of 60 persons.", ["arrests"]),
    ("The attacks of 2008 killed 166, the bombing of 2016 in Lahore more than 70.", ["deaths", "deaths"]),
    ("A man of 41, who waited, was one of a crew of 41.", ["age", "troops"]),
    ("Ahmad Karimi was 19; the driver, a schoolteacher, 74, was not.", ["age", "age"]),
    ("It came from hundreds of miles out at sea.", ["length"]),
    ("Some 14,395 cubic km of water ran out.", ["volume"]),
    ("The state pays Rs. 1 million, and Rs. 100,000 for the burial.", ["money", "money"]),
    ("More than 50,000 have signed a petition.", ["people"]),
    ("A magazine with 15 live rounds lay there.", ["count"]),
    ("The figure that we gave earlier was 79 bodies. It is now 82.", ["deaths", "deaths"]),
    ("Another body was found a dozen miles from the wreck, so that it is now 82.", ["length", "count"]),
    ("The agency recorded a magnitude of 3.3. An observatory says 4.5.", ["magnitude", "magnitude"]),
    ("Thousands of houses fell, and the number of dead is now 82.", ["buildings", "deaths"]),
    ("It took four men home. On March 2, 2015, it filed a suit.", ["people"]),
    ("- Apartments: 77,000\n- Schools, public and private: 163", ["buildings", "buildings"]),
    ("- Houses destroyed: 12\n- People hurt: 31", ["buildings", "injuries"]),
    ("Volunteers are still looking for more than 100.", ["missing"]),
    ("The number of missing people is hitting 10,000 persons.", ["missing"]),
    ("Agencies write of at least 214 dead. The state lists 12 men.", ["deaths", "people"]),
    ("Some 5,000 people by the count of police, or 10,000 if you ask the organizers, came.", ["crowd", "crowd"]),
    # what befell them, in other words
    ("It claimed that the army's losses had reached 1,610 troops.", ["casualties"]),
    ("The army has committed as many as 15,000 men.", ["troops"]),
    ("The war took 120,000 lives.", ["deaths"]),
    ("One person with a gun can devastate lives.", ["people"]),
    ("Ana Silva, a mother of three, was shot and killed.", ["people"]),
    ("Nick Hague III, 46, was injured.", ["age"]),
    ("Two boys, ages 14 and 15, slept.", ["people", "age", "age"]),
    ("Hague and Silva, both 24 and from Leeds, died.", ["age"]),
    ("Seven people, the army says, are missing to this day.", ["missing"]),
    ("The search goes on: 21 have yet to be found.", ["missing"]),
    ("Police are looking for two men.", ["people"]),
    ("Nineteen people are in detention.", ["arrests"]),
    ("Some 300 people, including 80 children, are without a home.", ["migrants", "migrants"]),
    ("The clinic treated 500.", ["injuries"]),
    ("The blast killed a guard and sent 12 others to area hospitals.", ["injuries"]),
    ("It claims over 4,900 Kenyans killed or wounded.", ["casualties"]),
    ("He put the dead and wounded at 4,000, and the dead at 40.", ["casualties", "deaths"]),
    ("Some 1,200 people had to leave their homes.", ["migrants"]),
    ("He sent 500 members of the National Guard and 20 members of a club.", ["troops", "people"]),
    ("Two members of the army were killed.", ["deaths"]),
    ("Guards made 4,000 apprehensions.", ["arrests"]),
    ("About 60 people, by the count of police, protested outside.", ["crowd"]),
    ("More than 3,300 men, women and children are known to have died there.", ["deaths"]),
    ("More than 530 migrants entered, against about 430 in the whole of last year.", ["migrants", "migrants"]),
    ("A shop sold 530 cakes, compared with 430 at Easter.", ["count", "count"]),
    # who kills is not killed, and figures that add up by chance are no parts
    ("Some 20 rebels killed at least three soldiers.", ["troops", "deaths"]),
    ("Twelve gunmen killed 40 people.", ["people", "deaths"]),
    ("Five drivers shot and killed two men.", ["people", "deaths"]),
    ("Police arrested 12 men. They seized 8 pistols and 4 rifles.", ["arrests", "count", "count"]),
    ("Eight people died. Five passengers and three pedestrians survived.", ["deaths", "people", "people"]),
    ("Troops killed 9 rebels and seized 6 guns and 3 radios.", ["deaths", "count", "count"]),
    ("Four people who fell from the ladder were unhurt.", ["people"]),
    ("Three nurses went to hospital in the morning to work.", ["people"]),
    ("Two coaches met a train; three coaches of the club were hurt.", ["vehicles", "injuries"]),
    # a part of a whole, of which only the part is told more
    ("Twelve of the 40 miners were killed.", ["deaths", "people"]),
    ("12 of the 40 had died.", ["deaths", "people"]),
    ("Four of the 12 police officers were injured.", ["injuries", "troops"]),
    ("Three of the five wounded were children.", ["injuries", "injuries"]),
    ("Six of the 19 hijackers lived in Hamburg.", ["people", "people"]),
    ("Of 40 miners trapped there, 12 have been rescued and 28 are missing.", ["missing", "people", "missing"]),
    ("The toll, which stood at 12 on Monday, is now 40.", ["deaths", "deaths"]),
    ("The injury toll was 40.", ["injuries"]),
    ("Neither the 40 passengers nor the 12 crew were hurt.", ["people", "people"]),
    ("Russia lost 900 soldiers, Ukraine 400.", ["casualties", "casualties"]),
    # a list, and parts that add up to a whole told before
    ("It killed 13 members of the security forces, two officials and 14 miners.", ["deaths", "deaths", "deaths"]),
    ("It spoke of the deaths of four miners and two guards.", ["deaths", "deaths"]),
    ("It killed two guards and three men ran off.", ["deaths", "people"]),
    ("In all 223 people died in it, 198 soldiers and 25 miners.", ["deaths", "deaths", "deaths"]),
    ("It named 192 soldiers who fell. Of these 180 were from Lund and 12 from Malmo.", ["deaths", "deaths", "deaths"]),
    ("There were 315 casualties, 100 of them killed and 215 wounded.", ["casualties", "deaths", "injuries"]),
    ("Some 12 people died; 3 boats and 2 carts were lost.", ["deaths", "vehicles", "count"]),
    ("The storm killed 40 people. Officially 41.", ["deaths", "deaths"]),
    ("The storm killed 40 people. Before dawn the number had been 27.", ["deaths", "deaths"]),
    ("The storm killed 40 people, it said. Police had counted 12 on Sunday night.", ["deaths", "deaths"]),
    ("Police put those arrested up to now at 58.", ["arrests"]),
    ("Some 350 were Pakistanis.", ["people"]),
    ("A boat sinks: six confirmed dead", ["deaths"]),
    ("The bulletin: dead 288, injured 1,208, bodies identified 206.", ["deaths", "injuries", "deaths"]),
    ("- Passengers of the two trains: 2,296", ["people"]),
    ("Twelve grandchildren came, eight schoolchildren, four tribesmen.", ["people", "people", "people"]),
    ("Three coaches of the train came off the rails.", ["vehicles"]),
    ("Three coaches of the team resigned.", ["people"]),
    ("Courts have jailed 220 smugglers.", ["arrests"]),
    ("The gang killed 99 Hindus.", ["deaths"]),
    ("Some 900,000 Rohingya live there.", ["people"]),
    # a fence, further on in its sentence
    ("The fence, 27km long, is to grow by 35km.", ["barrier_length", "barrier_length"]),
    ("The fence, 27km long and five metres high, stands.", ["barrier_length", "barrier_height"]),
    ("It plans a 35-kilometre extension of the fence.", ["barrier_length"]),
    ("A 3-metre section of the wall fell.", ["barrier_length"]),
    ("Its 13ft fence is a start.", ["barrier_height"]),
    ("The wall, 5.5m (18ft) high and 186km (116 miles) long, stands.",
     ["barrier_height", "barrier_height", "barrier_length", "barrier_length"]),
    ("The wall, 186 km by 5.5 m, is not.", ["barrier_length", "barrier_height"]),
    ("Thirteen Americans and an estimated 170 Afghans were killed.", ["deaths", "deaths"]),
    ("Two officials and four businessmen have been arrested.", ["arrests", "arrests"]),
    ("The army sent 500 soldiers and 12 people were killed.", ["troops", "deaths"]),
    ("The military presence rose from 6,000 to 8,000.", ["troops", "troops"]),
    ("An 18-foot wall is a start, a 10-metre-long fence is not.", ["barrier_height", "barrier_length"]),
    ("The fence, 27km long, begins 3 km from the town.", ["barrier_length", "length"]),
]  # fmt: skip

MINE = "A mine in the city of Katowice collapsed early on Monday morning.\n\n"
SECTIONS = "Estonia has begun to build a fence along its border with Russia, it said on Monday.\n\n"
FLOODS = "Poland was hit by the worst floods of the year on Monday.\n\n"
# text, then the place and the country codes of its last figure
PLACES: list[tuple[str, str, str]] = [
    ("In Kenya, 40 people died.", "Kenya", "KE"),
    ("At least 40 people died in floods across Kenya and Uganda.", "Kenya and Uganda", "KE;UG"),
    ("Kenya has deployed 400 soldiers.", "Kenya", "KE"),
    ("The Kenyan government has deployed 400 soldiers on its border with Somalia.", "Kenya", "KE"),
    ("Nairobi, which has sent 400 soldiers to the area, denied it.", "Kenya", "KE"),
    ("Some 400 people died on the Kenyan side of the border.", "Kenya", "KE"),
    ("A charter flight took 90 migrants home to Ghana.", "Ghana", "GH"),
    ("Some 400 refugees from Somalia live in Nairobi.", "Nairobi", "KE"),
    ("The death toll for Kenya passed 400.", "Kenya", "KE"),
    ("At least 40 people died in the border region of Kenya and Somalia.", "", ""),
    ("The EU's 27 ministers agreed on a Belarus sanctions plan.", "", ""),
    ("Kenya's army said it had lost 12 men in the region.", "Kenya", "KE"),
    ("Mr Otieno, the Kenyan defence minister, said 12 men had been hurt.", "Kenya", "KE"),
    ("Chad pledged 12 trucks. Heavy rain fell.\n\nThe town was cut off for six days.", "Chad", "TD"),
    ("Floods hit western Kenya on Monday after heavy rain.\n\nSix people were hurt.", "Kenya", "KE"),
    # an article about one city or region: who acts, speaks or suffers there does not change where it is
    (MINE + "Germany lost six men, a minister in Berlin said.", "Katowice", "PL"),
    (MINE + "Poland sent 90 soldiers.", "Katowice", "PL"),
    (MINE + "Jan Nowak, the mayor of Gdansk, said six were hurt.", "Katowice", "PL"),
    (MINE + "Nearly 60 Czechs were injured.", "Katowice", "PL"),
    (MINE + "In Sosnowiec smoke rose; 60 houses of the city stood empty.", "Katowice", "PL"),
    (MINE + "Across the two countries 60 were injured.", "", ""),
    (MINE + "Chad's losses, in Nairobi's telling, came to 60 tanks.", "Katowice", "PL"),
    ("Rain fell for a third day. Chad's armed forces have lost 60 men in the Nakuru area.", "Nakuru", "KE"),
    ("NAIROBI. At least 40,000 people marched through the streets, the organisers said.", "Nairobi", "KE"),
    ("NAIROBI, June 3 - Rain fell for a third day in Uganda.\n\nSix people were hurt.", "Uganda", "UG"),
    ("MOMBASA FIRE - SITUATION REPORT No. 4\n\nKey figures\n- Hurt: 31 people", "Mombasa", "KE"),
    ("The Nairobi fire killed 40 people.", "Nairobi", "KE"),
    (SECTIONS + "Latvia\n\nSome 40 people entered.", "Latvia", "LV"),
    (SECTIONS + "What about Latvia?\n\nSome 40 people entered.", "Latvia", "LV"),
    (SECTIONS + "14.41 GMT Latvia moves guards\n\nSome 40 people entered.", "Latvia", "LV"),
    (SECTIONS + "Latvia: a slow start\n\nSome 40 people entered.\n\nWhat next?\n\nSix died.", "Estonia", "EE"),
    (SECTIONS + "Help for the hurt\n\nSome 40 people entered.", "Estonia", "EE"),
    (SECTIONS + "Latvia. Officials say that 40 people entered.", "Latvia", "LV"),
    (SECTIONS + "Latvia: Officials are at work. Some 40 people entered.", "Latvia", "LV"),
    (SECTIONS + "Latvia. Rain.\n\nSome 40 people entered.", "Estonia", "EE"),
    (SECTIONS + "A word from Latvia\n\nSome 40 people entered.", "Estonia", "EE"),
    (MINE + "\n\nEstonia reacts\n\nSome 40 people were hurt.", "Katowice", "PL"),
    ("Estonia shut one of its two crossings to Russia on Monday.\n\nSome 40 people wait.", "Estonia", "EE"),
    ("Estonia puts up a fence on Russia border, at last\n\nIt is here.\n\nSome 40 people wait.", "Estonia", "EE"),
    ("The United States ended its withdrawal from Iraq on Monday.\n\nSome 40 people wait.", "Iraq", "IQ"),
    ("ALL GONE: HUNDREDS LEFT TO THEIR FATE\n\nLast troops fly out of Amman.\n\nSome 40 people wait.", "Amman", "JO"),
    (FLOODS + "At least 40 villagers died, as well as 13 Americans.", "Poland", "PL"),
    (FLOODS + "In Latvia it was 5,286 people, and in Poland close to 15,700 people.", "Poland", "PL"),
    (FLOODS + "In Latvia 40 people died.", "Latvia", "LV"),
    (FLOODS + "Two hospitals in the capital took in 40 people.", "Warsaw", "PL"),
    (FLOODS + "Crowds in the capital of Chad, 40 people in all, marched.", "Chad", "TD"),
    (FLOODS + "In the capital, Prague, 40 people marched.", "Czech Republic", "CZ"),
    (FLOODS + "The government in Beirut has sent 40 trucks.", "Poland", "PL"),
    ("Some 40 people left Kenya on Monday under a plan of the government in Kampala.", "Kenya", "KE"),
    (MINE + "There are 4,000 US troops left to guard it.", "Katowice", "PL"),
    ("NAIROBI, Aug 4 - At least 40 people died in a port, Kenya's minister said.", "Nairobi", "KE"),
    ("Our reporter in Geneva\n\nVillages of Kenya were hit by floods on Monday.\n\nSix people died.", "Kenya", "KE"),
    ("People crossed the Channel by boat on Monday.\n\nSome 40 landed.", "English Channel", "FR;GB"),
    ("The Channel 4 crew was in France. Forty people came.", "France", "FR"),
    ("The Rwanda plan could cost Britain dear. Some 40 people left.", "United Kingdom", "GB"),
    ("The Rwanda scheme is dear. Some 40 people left.", "", ""),
    (
        "CALAIS, France (AFP) — People on their way to England drowned when their boat sank off Calais.\n\nSix died.",
        "Calais", "FR",
    ),
    (
        "Poland: Violent Pushbacks at Belarus Border\n\nPolish guards force people back to Belarus, a report says "
        "today.\n\nForty were hurt.",
        "Poland", "PL",
    ),
    ("GERMANY IN UPROAR over Syrians who stay\n\nIt is a row.\n\nForty people came.", "Germany", "DE"),
    (
        "Lithuania's government has approved a fence along its border with Belarus, and Poland says it will build one "
        "too.\n\nForty came.",
        "Lithuania", "LT",
    ),
    (
        "What is the new wall of Poland, and can it do any good at all?\n\nDonald Tusk stood in a field in Kielce on "
        "Monday and spoke of it.\n\nPoland is keen. Poland pays, and Poland builds. Forty came.",
        "Poland", "PL",
    ),
    ("The barge moored at Portland in Dorset has berths for 506 men.", "Portland", "GB"),
    ("The station of Chiva (Valencia) was hit by a flood. Six died in Chiva (Valencia).", "Chiva", "ES"),
    ("Work is done near the village of Zarkov in the district of Varna by 40 troops.", "Zarkov", "BG"),
    ("In France a boat broke apart off Cap Gris-Rez with 40 aboard.", "Cap Gris-Rez", "FR"),
    ("SOUTHWEST MIAMI-DADE, Fla. - Six people were hurt in Southwest Miami-Dade.", "Miami-Dade", "US"),
    ("By our staff in Nairobi\n\nSome villages of Kenya were hit by floods on Monday.\n\nSix died.", "Nairobi", "KE"),
    ("NAIROBI - Donors pledged money for Kenya at the weekend, again.\n\nSix people were hurt.", "Nairobi", "KE"),
    ("A dinghy was on its way to Italy when it sank.\n\nFORTY lost\n\nSix people were hurt.", "", ""),
    ("More than 40 bodies were found off Zarkova in southern Greece on Monday.\n\nSix were hurt.", "Zarkova", "GR"),
    ("More than 40 boats sank in the Aegean this year, the agency said on Monday.", "Aegean", "GR;TR"),
    (MINE + "Germany has finished its 60-km fence.", "Germany", "DE"),
    (MINE + "Lampedusa took in 8,500 people.", "Lampedusa", "IT"),
    (MINE + "It weighed 2,750 tonnes (3,030 U.S. tons).", "Katowice", "PL"),
    (MINE + "Yet on the Black Sea six were lost this year.", "Black Sea", "BG;GE;RO;RU;TR;UA"),
    (MINE + "Chad has received 60,000 migrants.", "Chad", "TD"),
    (MINE + "Sixty people died, according to the ministry in Gdansk.", "Katowice", "PL"),
    (MINE + "Rebels overran Zarkova, a village in Poland, where 60 people died.", "Zarkova", "PL"),
    ("LIMA — For days a baker from Cusco sought her sister.\n\nThe fire outside Lima killed 60 people.", "Lima", "PE"),
    ("One of Peru's finest halls is gone. The attack on it, in Lima, cost dearly.\n\nSix people died.", "Lima", "PE"),
    (MINE + "All are citizens of Chad, aged 60.", "Katowice", "PL"),
    ("Russia has 60,000 troops within reach of Ukraine.", "Ukraine", "UA"),
    ("Britain led 60,000 troops into Kenya.", "Kenya", "KE"),
    ("In Kenya, donors pledged $60 million to Chad.", "Kenya", "KE"),
    ("Britain pledged $60 million to Chad.", "Chad", "TD"),
    (MINE + "Germany has an army of 60,000.", "Germany", "DE"),
    (MINE + "Fans came to this city of 280,000.", "Katowice", "PL"),
    ("Uganda has given Kenyans a month.\n\nSix people died.", "Uganda", "UG"),
    ("Many Kenyans have left Uganda by now.\n\nSix people died.", "Uganda", "UG"),
    ("They have come back to Kenya from Uganda.\n\nSix people died.", "Kenya", "KE"),
    (MINE + "Turkey deported 60,000 Kenyans.", "Turkey", "TR"),
    (MINE + "Turkey detained 60 suspects.", "Turkey", "TR"),
    (MINE + "Some 60 people were deported.", "Katowice", "PL"),
    ("A wildfire razed most of Lahaina, the old port on the island of Maui, and killed 53 people.", "Lahaina", "US"),
    (MINE + "In the town of Gdansk 60 people died.", "Gdansk", "PL"),
    (MINE + "Coal comes by way of Gdansk, a town of 60,000.", "Gdansk", "PL"),
    (MINE + "For the whole of Germany, officials speak of 60 dead.", "Germany", "DE"),
    ("Two people were flown out of Derna on Friday.", "Derna", "LY"),
    (MINE + "The front is 60 km from Gdansk.", "Gdansk", "PL"),
    (MINE + "The railway from Belgrade to Budapest measures 341 km.", "", ""),
    (MINE + "The railway measures 75 km from Belgrade to Subotica.", "Belgrade", "RS"),
    (MINE + "Some 30 km (19 miles) south-east of Gdansk, 60 people died.", "Katowice", "PL"),
    ("In Mombasa, 480 km from Nairobi, 60 people died.", "Mombasa", "KE"),
    ("Two trucks collided 480 km from Nairobi and 90 km off Mombasa.\n\nIn Nakuru rain fell.", "Mombasa", "KE"),
    # the headline decides where the lead only tells of another place, but not by somebody's origin
    ("The Nakuru fire, a year on\n\nA blaze in Mombasa on Sunday reminded us of it.\n\nSix died.", "Nakuru", "KE"),
    ("Nakuru nurse tells of the fire\n\nThe rain in Mombasa drove a nurse back home.\n\nSix died.", "Mombasa", "KE"),
    ("- Mombasa: 20 children have been admitted", "Mombasa", "KE"),
    ("Chad (population 18 million) hosts 60 people who fled Sudan.", "Chad", "TD"),
    ("MOMBASA (AP) - Six people died.", "Mombasa", "KE"),
    ("The Mombasa refinery lost 60 tons of oil, the Kenyan government said.", "Mombasa", "KE"),
    ("Chad has taken in 90,000 refugees, Egypt 60,000.", "Egypt", "EG"),
    ("Iraq flew back 60 of its citizens.", "Iraq", "IQ"),
    (MINE + "Estonia, meanwhile, is calling up 60 reservists.", "Katowice", "PL"),
    (FLOODS + "Estonia, meanwhile, is calling up 60 reservists.", "Estonia", "EE"),
    (FLOODS + "Estonia has sent 60 reservists.", "Poland", "PL"),
    ("Donors meeting in Paris on Monday promised money for Chad.\n\nSix people were hurt.", "Chad", "TD"),
    ("A day of fighting in Sudan, and of Sudan's neighbours.\n\nSix people were hurt.", "Sudan", "SD"),
    ("In Cox's Bazar 60 people died.", "Cox's Bazar", "BD"),
    ("NAIROBI: At least 12 people died when a bus fell into a gorge in Nakuru.\n\nForty were hurt.", "Nakuru", "KE"),
    ("Gunmen stormed a meeting in Mombasa and killed guests from Chad.\n\nSix died.", "Mombasa", "KE"),
    ("The village lost 40 people.", "", ""),
    # who sends the report is no place, even where a town is called so
    ("NAKURU, Kenya, June 3 (Austin) - At least 40 people died in a fire on Monday.", "Nakuru", "KE"),
    (MINE + "The lake holds 18 cubic km, about as much as one in Germany.", "Katowice", "PL"),
    (MINE + "Germany, meanwhile, built a fence of 60 km on its border with Poland.", "Germany", "DE"),
    (MINE + "A plane flew home 60 citizens of Iraq.", "Iraq", "IQ"),
    # the border that two lands share is a place of its own, but not the border guard, nor one land's border
    ("Some 4,000 troops stand on the Kenya-Somalia border.", "Kenya-Somalia border", "KE;SO"),
    ("Some 60 people died along the Kenyan–Somali frontier.", "Kenyan–Somali frontier", "KE;SO"),
    ("They count 60 camps near the border between Kenya and Somalia.", "Kenya-Somalia border", "KE;SO"),
    ("A fence on the Kenya-Somalia border fell.\n\nForty were hurt.", "Kenya-Somalia border", "KE;SO"),
    ("He came to the Kenya-Somalia border after a fire in Nakuru.\n\nForty came.", "Kenya-Somalia border", "KE;SO"),
    (MINE + "The Kenya-Somalia war killed 60 people.", "Katowice", "PL"),
    ("Kenya has shut its border with Somalia to traders from Europe.\n\nForty were hurt.", "Kenya", "KE"),
    (
        "MIAMI GARDENS, Fla. (WZZ) -- A South Florida family mourns after a fire in a Miami Gardens home.\n\nSix died.",
        "Miami Gardens",
        "US",
    ),
    ("At noon on Friday Kenya shut its border with Chad, as it had with Somalia.\n\nForty were hurt.", "Kenya", "KE"),
    ("NAKURU — They had slept for days on the road. A flag of Europe led them to Mali.\n\nSix died.", "Nakuru", "KE"),
    ("More than 60 people have entered Kenya illegally, the ministry in Nairobi said.", "Kenya", "KE"),
    (MINE + "Half of the 60 came by way of Somalia.", "Katowice", "PL"),
    ("In Kenya the authorities registered 60 refugees.", "Kenya", "KE"),
    ("A fire lit the Kenya-Somalia border.\n\nKenya keeps 60 soldiers at its own coast.", "Kenya", "KE"),
    (MINE + "The Kenyan fence is 60 km long.", "Kenya", "KE"),
    # a town that both the headline and the lead name, where the lead's first sentence tells none
    (
        "Nakuru: after the rains\n\nKenyans dug and Ugandans carried. The mud in Nakuru is deep.\n\nSix died.",
        "Nakuru",
        "KE",
    ),
    (MINE + "In Gdansk, officials count at least 60 dead.", "Gdansk", "PL"),
    (MINE + "Germany, where 60 migrants have crossed, is calm.", "Germany", "DE"),
    (MINE + "Six people were hurt and flown to Gdansk.", "Katowice", "PL"),
    (MINE + "On the island six people were hurt.", "Katowice", "PL"),
    (MINE + "In Gdansk, in Poland, 60 people died.", "Gdansk", "PL"),
    (MINE + "On the bank held by Russia 60 people died.", "Katowice", "PL"),
    ("A dam in Russian-held eastern Ukraine gave way on Monday.\n\nSix people were hurt.", "Ukraine", "UA"),
    ("The Katowice dam gave way before dawn on Monday, the mayor said.\n\nSix people were hurt.", "Poland", "PL"),
    ("Jan Nowak, Poland's interior minister, gave new figures on Monday.\n\nSix people were hurt.", "Poland", "PL"),
    ("He said prayers for a Syrian he had never met.\n\nPolice in Katowice, Poland, and a priest came to the grave."
     "\n\nSix people were hurt.", "Katowice", "PL"),
    ("Insurers face a bill for the fires in Gdansk, says the Katowice firm of analysts.\n\nSix people were hurt.",
     "Gdansk", "PL"),
    ("A crisis on the Kenyan border goes on for a third week.\n\nSix people were hurt.", "", ""),
]  # fmt: skip

STATUSES: list[tuple[str, str]] = [
    ("The state will build 300 homes.", "planned"),
    ("It has allocated money to build 300 homes.", "planned"),
    ("Officials announced plans to house 300 families.", "planned"),
    ("It promised 300 tents.", "planned"),
    ("The toll could rise to 300.", "hypothetical"),
    ("As many as 300 people may have drowned.", "hypothetical"),
    ("He denied that 300 people had drowned.", "denied"),
    ("It has built 300 homes.", "reported"),
    ("It is expected to have cost 300 lives.", "reported"),
    ("They met in May and built 300 homes.", "reported"),
]

SPEAKERS: list[tuple[str, str]] = [
    ("At least 12 people died, according to the Health Ministry.", "Health Ministry"),
    ("The Red Cross said 12 people had died.", "Red Cross"),
    ("Twelve people died, said Maria Lopez, the mayor.", "Maria Lopez"),
    ("Ana Silva, the interior minister, said 12 people had died.", "Ana Silva"),
    ("The country's president, Ana Silva, said 12 people had died.", "Ana Silva"),
    ("Ana Silva spoke to reporters, Ana Silva said. She added that 12 people had died.", "Ana Silva"),
    ("The deaths of 12 people were confirmed by the coast guard.", "coast guard"),
    ("Twelve people died, local officials said on Monday.", "local officials"),
    ("Twelve deaths have been confirmed.", ""),
    ("Ten people died, police say; aid groups count at least 17.", "aid groups"),
    ("Moscow admits to 29 dead.", "Moscow"),
    ("Brown faces two counts of murder and two counts of assault.", ""),
    ("Syria's confirmed dead passed 12.", ""),
]

# published on Thursday, 4 November 2021: text and the day its last figure is about
DAYS: list[tuple[str, dt.date]] = [
    ("On Thursday 12 people died.", dt.date(2021, 11, 4)),
    ("On Monday 12 people died.", dt.date(2021, 11, 1)),
    ("On Friday 12 people died.", dt.date(2021, 10, 29)),
    ("On October 30 some 12 people died.", dt.date(2021, 10, 30)),
    ("On Dec. 24 some 12 people died.", dt.date(2020, 12, 24)),
    ("On 3 March 2020, 12 people died.", dt.date(2020, 3, 3)),
    ("Since Monday 12 people have died.", dt.date(2021, 11, 4)),
    ("Since August, 12 people have died.", dt.date(2021, 11, 4)),
    ("Police said yesterday that 12 people had died.", dt.date(2021, 11, 3)),
    ("Next Monday 12 people will meet.", dt.date(2021, 11, 4)),
    ("In all, 12 people died.", dt.date(2021, 11, 4)),
    ("At present 12 are dead because of the Oct. 20 storm.", dt.date(2021, 11, 4)),
    ("In the floods of October 20 some 12 people died.", dt.date(2021, 11, 4)),
    ("On the night of October 20 some 12 people died.", dt.date(2021, 10, 20)),
]


@pytest.mark.parametrize(("text", "expected"), MEASURES)
def test_measure(text: str, expected: list[str]) -> None:
    assert [fact.measure for fact in extract(text)] == expected


@pytest.mark.parametrize(("text", "place", "country"), PLACES)
def test_place(text: str, place: str, country: str) -> None:
    last = extract(text)[-1]
    assert (last.place, last.country) == (place, country)


@pytest.mark.parametrize(("text", "expected"), STATUSES)
def test_status(text: str, expected: str) -> None:
    assert extract(text)[-1].status == expected


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_attribution(text: str, expected: str) -> None:
    assert extract(text)[-1].attribution == expected


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_day(text: str, expected: dt.date) -> None:
    assert extract(text, published="2021-11-04")[-1].as_of == expected


def test_a_bracketed_conversion_shares_the_context_of_the_figure_before() -> None:
    outside, inside = extract("France plans to build 500 kilometres (300 miles) of the wall.")
    assert (outside.status, outside.place, outside.measure) == ("planned", "France", "barrier_length")
    assert (inside.status, inside.place, inside.measure) == ("planned", "France", "barrier_length")
    assert inside.subject == outside.subject == "wall"


def test_the_first_day_of_the_calendar_stops_nothing() -> None:
    assert [fact.as_of for fact in extract("On Monday 12 people died.", published="0001-01-02")] == [dt.date(1, 1, 1)]
    assert [fact.as_of for fact in extract("Yesterday, 12 people died.", published="0001-01-01")] == [dt.date(1, 1, 1)]


def test_ages_are_compared_in_years() -> None:
    years, months = extract("A 2-year-old and an 18-month-old slept.")
    assert (years.base_value, years.base_unit) == (2, "year")
    assert (months.base_value, months.base_unit) == (1.5, "year")


def test_offsets_count_code_points_and_newlines_stay() -> None:
    text = "\ufeff".strip("\ufeff") + "İzmit 🌍\r\n\r\nAt least 12 people died.\r\n"
    fact = extract(text)[0]
    assert text[fact.start : fact.end] == fact.mention == "At least 12 people"
