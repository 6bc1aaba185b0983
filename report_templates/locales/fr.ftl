# The words of the documents in French.
#
# Each message is a whole sentence, heading or label; the program only fills in
# names and numbers. The syntax is Fluent's (projectfluent.org). A message may
# be wrapped over several lines: a document sets it on one.
#
# A number such as $count comes in four forms. $count itself chooses between
# [one] and *[other] and is never printed; { $count-word } prints it in words up
# to nine; { $count-initial } does so at the beginning of a sentence;
# { $count-figure } prints digits.
#
# In French [one] holds for 0 as well as for 1: where a number can be 0, [0]
# stands before it. “One” has a gender, so [one] writes it out: “une
# contribution”; { $count-word } prints “un” for it.
#
# Names of countries, regions, people and organisations come in one form, so no
# “de”, “du”, “à” or “au” stands before them, and nothing agrees with them.
#
# Where numbers of the same things stand side by side, and in brackets, they are
# digits: “5 des 12 contributions”, “13 difficultés, 8 bonnes pratiques”.
#
# U+202F stands before ; ! ? and inside « », U+00A0 before a colon.
#
# What the meetings of a series are called, and their briefs. Where series.toml says, for example, workshops_are =
# "modules", the term that ends in `-module` is read in the place of the one without an ending. All messages are written
# so that any of the words fits: all are masculine.
-workshop =
    { $form ->
        [many] ateliers
        [initial] Atelier
        [initial-many] Ateliers
        [the] l’atelier
        [initial-the] L’atelier
        [of-the] de l’atelier
        [to-the] à l’atelier
        [of-many] d’ateliers
        [this] cet atelier
        [initial-this] Cet atelier
        [new] nouvel atelier
       *[one] atelier
    }
-workshop-module =
    { $form ->
        [many] modules
        [initial] Module
        [initial-many] Modules
        [the] le module
        [initial-the] Le module
        [of-the] du module
        [to-the] au module
        [of-many] de modules
        [this] ce module
        [initial-this] Ce module
        [new] nouveau module
       *[one] module
    }
-workshop-session =
    { $form ->
        [many] panels
        [initial] Panel
        [initial-many] Panels
        [the] le panel
        [initial-the] Le panel
        [of-the] du panel
        [to-the] au panel
        [of-many] de panels
        [this] ce panel
        [initial-this] Ce panel
        [new] nouveau panel
       *[one] panel
    }
-workshop-day =
    { $form ->
        [many] jours
        [initial] Jour
        [initial-many] Jours
        [the] le jour
        [initial-the] Le jour
        [of-the] du jour
        [to-the] au jour
        [of-many] de jours
        [this] ce jour
        [initial-this] Ce jour
        [new] nouveau jour
       *[one] jour
    }
-workshop-dialogue =
    { $form ->
        [many] dialogues
        [initial] Dialogue
        [initial-many] Dialogues
        [the] le dialogue
        [initial-the] Le dialogue
        [of-the] du dialogue
        [to-the] au dialogue
        [of-many] de dialogues
        [this] ce dialogue
        [initial-this] Ce dialogue
        [new] nouveau dialogue
       *[one] dialogue
    }
-brief =
    { $form ->
        [many] Notes de synthèse
       *[one] Note de synthèse
    }

# By the customs of which country numbers, dates and lists are written.
locale = fr-FR

## Numbers, dates, names, paragraphs

# In words below 10, as the United Nations writes French.
number-word =
    { $number ->
        [0] zéro
        [1] un
        [2] deux
        [3] trois
        [4] quatre
        [5] cinq
        [6] six
        [7] sept
        [8] huit
        [9] neuf
       *[other] { $figure }
    }
# No digit begins a sentence if it can be helped. These numbers have no gender;
# larger ones have now and then (“vingt et une”).
number-initial =
    { $number ->
        [0] Zéro
        [1] Un
        [2] Deux
        [3] Trois
        [4] Quatre
        [5] Cinq
        [6] Six
        [7] Sept
        [8] Huit
        [9] Neuf
        [10] Dix
        [11] Onze
        [12] Douze
        [13] Treize
        [14] Quatorze
        [15] Quinze
        [16] Seize
        [17] Dix-sept
        [18] Dix-huit
        [19] Dix-neuf
        [20] Vingt
       *[other] { $figure }
    }

# No “de” before the first, which would become “d’” before some months.
period-days = { $first } au { $last }
period-months = { $first } à { $last }
period-years = { $first } à { $last }

# The apostrophe in names of countries.
country-apostrophe = ’
# A country or area in tables and lists; in French its UN short name.
country = { $name }
# Countries and areas as a sentence names them: with their article, where they
# have one. None ever begins a sentence, since verbs and participles would have
# to agree with it; so $place, where in the sentence the name stands, makes no
# difference here.
article =
    { $code ->
        [AFG] l’
        [AGO] l’
        [ALA] les{" "}
        [ALB] l’
        [AND] l’
        [ARE] les{" "}
        [ARG] l’
        [ARM] l’
        [ASM] les{" "}
        [ATA] l’
        [ATF] les{" "}
        [AUS] l’
        [AUT] l’
        [AZE] l’
        [BDI] le{" "}
        [BEL] la{" "}
        [BEN] le{" "}
        [BFA] le{" "}
        [BGD] le{" "}
        [BGR] la{" "}
        [BHS] les{" "}
        [BIH] la{" "}
        [BLR] le{" "}
        [BLZ] le{" "}
        [BMU] les{" "}
        [BRA] le{" "}
        [BRB] la{" "}
        [BRN] le{" "}
        [BTN] le{" "}
        [BVT] l’
        [BWA] le{" "}
        [CAF] la{" "}
        [CAN] le{" "}
        [CCK] les{" "}
        [CHE] la{" "}
        [CHL] le{" "}
        [CHN] la{" "}
        [CIV] la{" "}
        [CMR] le{" "}
        [COD] la{" "}
        [COG] le{" "}
        [COK] les{" "}
        [COL] la{" "}
        [COM] les{" "}
        [CRI] le{" "}
        [CXR] l’
        [CYM] les{" "}
        [CZE] la{" "}
        [DEU] l’
        [DMA] la{" "}
        [DNK] le{" "}
        [DOM] la{" "}
        [DZA] l’
        [ECU] l’
        [EGY] l’
        [ERI] l’
        [ESH] le{" "}
        [ESP] l’
        [EST] l’
        [ETH] l’
        [FIN] la{" "}
        [FJI] les{" "}
        [FLK] les{" "}
        [FRA] la{" "}
        [FRO] les{" "}
        [GAB] le{" "}
        [GBR] le{" "}
        [GEO] la{" "}
        [GHA] le{" "}
        [GIN] la{" "}
        [GLP] la{" "}
        [GMB] la{" "}
        [GNB] la{" "}
        [GNQ] la{" "}
        [GRC] la{" "}
        [GRD] la{" "}
        [GRL] le{" "}
        [GTM] le{" "}
        [GUF] la{" "}
        [GUY] le{" "}
        [HMD] l’
        [HND] le{" "}
        [HRV] la{" "}
        [HUN] la{" "}
        [IDN] l’
        [IMN] l’
        [IND] l’
        [IOT] le{" "}
        [IRL] l’
        [IRQ] l’
        [ISL] l’
        [ITA] l’
        [JAM] la{" "}
        [JOR] la{" "}
        [JPN] le{" "}
        [KAZ] le{" "}
        [KEN] le{" "}
        [KGZ] le{" "}
        [KHM] le{" "}
        [KOR] la{" "}
        [KWT] le{" "}
        [LAO] la{" "}
        [LBN] le{" "}
        [LBR] le{" "}
        [LBY] la{" "}
        [LIE] le{" "}
        [LSO] le{" "}
        [LTU] la{" "}
        [LUX] le{" "}
        [LVA] la{" "}
        [MAR] le{" "}
        [MDA] la{" "}
        [MDV] les{" "}
        [MEX] le{" "}
        [MHL] les{" "}
        [MKD] la{" "}
        [MLI] le{" "}
        [MMR] le{" "}
        [MNE] le{" "}
        [MNG] la{" "}
        [MNP] les{" "}
        [MOZ] le{" "}
        [MRT] la{" "}
        [MTQ] la{" "}
        [MWI] le{" "}
        [MYS] la{" "}
        [NAM] la{" "}
        [NCL] la{" "}
        [NER] le{" "}
        [NFK] l’
        [NGA] le{" "}
        [NIC] le{" "}
        [NOR] la{" "}
        [NPL] le{" "}
        [NZL] la{" "}
        [PAK] le{" "}
        [PAN] le{" "}
        [PER] le{" "}
        [PHL] les{" "}
        [PLW] les{" "}
        [PNG] la{" "}
        [POL] la{" "}
        [PRK] la{" "}
        [PRT] le{" "}
        [PRY] le{" "}
        [PSE] l’
        [PYF] la{" "}
        [QAT] le{" "}
        [REU] la{" "}
        [ROU] la{" "}
        [RUS] la{" "}
        [RWA] le{" "}
        [SAU] l’
        [SDN] le{" "}
        [SEN] le{" "}
        [SGS] la{" "}
        [SJM] les{" "}
        [SLB] les{" "}
        [SLE] la{" "}
        [SOM] la{" "}
        [SRB] la{" "}
        [SSD] le{" "}
        [SUR] le{" "}
        [SVK] la{" "}
        [SVN] la{" "}
        [SWE] la{" "}
        [SWZ] l’
        [SYC] les{" "}
        [SYR] la{" "}
        [TCA] les{" "}
        [TCD] le{" "}
        [TGO] le{" "}
        [THA] la{" "}
        [TJK] le{" "}
        [TKL] les{" "}
        [TKM] le{" "}
        [TLS] le{" "}
        [TON] les{" "}
        [TTO] la{" "}
        [TUN] la{" "}
        [TUR] la{" "}
        [TUV] les{" "}
        [TZA] la{" "}
        [UGA] l’
        [UKR] l’
        [UMI] les{" "}
        [URY] l’
        [USA] les{" "}
        [UZB] l’
        [VAT] le{" "}
        [VGB] les{" "}
        [VIR] les{" "}
        [VNM] le{" "}
        [WLF] les{" "}
        [WSM] le{" "}
        [YEM] le{" "}
        [ZAF] l’
        [ZMB] la{" "}
        [ZWE] le{" "}
       *[other] {""}
    }
# Those that the United Nations inverts in tables are listed.
country-in-text =
    { $code ->
        [BOL] l’État plurinational de Bolivie
        [FSM] les États fédérés de Micronésie
        [HKG] la Région administrative spéciale de Hong Kong (Chine)
        [IRN] la République islamique d’Iran
        [MAC] la Région administrative spéciale de Macao (Chine)
        [MAF] la partie française de Saint-Martin
        [NLD] le Royaume des Pays-Bas
        [SXM] la partie néerlandaise de Saint-Martin
        [VEN] la République bolivarienne du Venezuela
       *[other] { article }{ $name }
    }
region =
    { $region ->
        [Africa] Afrique
        [Americas] Amériques
        [Asia] Asie
        [Europe] Europe
        [Oceania] Océanie
       *[other] { $region }
    }
# With its preposition: where the examples are.
region-in-text =
    { $region ->
        [Africa] en Afrique
        [Americas] dans les Amériques
        [Asia] en Asie
        [Europe] en Europe
        [Oceania] en Océanie
       *[other] dans la région « { $region } »
    }
title-in-text = « { $title } »

# Dates. $date is the date, or the part of it, as the language’s customs have it; $day is the day as a number, to choose
# by; $day_and_month, $month_and_year, $month and $year are its parts, for languages that put them together otherwise.
# In French the first of a month is “1er”.
date-whole =
    { $day ->
        [1] 1er { $month_and_year }
       *[other] { $date }
    }
date-day =
    { $day ->
        [1] 1er
       *[other] { $date }
    }
date-month = { $date }
date-month-of-year = { $date }

# What the program itself calls kinds of contributions, groups of participants, and what is told of people. What is not
# listed comes from the sheets, in $name. A series that has words of its own for these is not asked.
kind =
    { $kind ->
        [idea] Idée
        [challenge] Difficulté
        [recommendation] Recommandation
        [good-practice] Bonne pratique
        [question] Question
        [role-of-the-pbc] Rôle de la Commission de consolidation de la paix
        [action] Suite à donner
        [observation] Observation
       *[other] { $name }
    }
# For one of the group, beside what that person said.
group =
    { $group ->
        [un-system] Système des Nations Unies
        [member-state] État Membre
        [academia] Monde universitaire
        [practitioner] Praticien
        [civil-society] Société civile
        [regional-organization] Organisation régionale
        [think-tank] Groupe de réflexion
        [financial-institution] Institution financière internationale
        [private-sector] Secteur privé
        [media] Médias
       *[other] { $name }
    }
# For all of the group, in charts.
group-plural =
    { $group ->
        [un-system] Système des Nations Unies
        [member-state] États Membres
        [academia] Monde universitaire
        [practitioner] Praticiens
        [civil-society] Société civile
        [regional-organization] Organisations régionales
        [think-tank] Groupes de réflexion
        [financial-institution] Institutions financières internationales
        [private-sector] Secteur privé
        [media] Médias
       *[other] { $name }
    }
gender =
    { $gender ->
        [female] Femmes
        [male] Hommes
        [non-binary] Personnes non binaires
        [other] Autre genre
        [prefer-not-to-say] Ne souhaite pas répondre
       *[unknown] { $name }
    }
role =
    { $role ->
        [participant] Participant
        [speaker] Intervenant
        [keynote-speaker] Orateur principal
        [opening-speaker] Intervenant d’ouverture
        [panellist] Panéliste
        [chair] Président
        [co-chair] Coprésident
        [moderator] Modérateur
        [facilitator] Facilitateur
        [discussant] Discutant
        [organiser] Organisateur
        [host] Hôte
        [presenter] Présentateur
        [rapporteur] Rapporteur
        [observer] Observateur
        [resource-person] Personne-ressource
        [interpreter] Interprète
       *[unknown] { $name }
    }
format =
    { $format ->
        [online] En ligne
        [in-person] En présentiel
        [hybrid] Hybride
       *[unknown] { $name }
    }
# A workshop of which only the number is known; asked in further editions only.
workshop-untitled = { -workshop(form: "initial") } { $number }
# Those to whom recommendations are often directed; asked in further editions only.
addressee-known =
    { $addressee ->
        [security-council] Conseil de sécurité
        [general-assembly] Assemblée générale
        [economic-and-social-council] Conseil économique et social
        [human-rights-council] Conseil des droits de l’homme
        [peacebuilding-commission] Commission de consolidation de la paix
        [peacebuilding-support-office] Bureau d’appui à la consolidation de la paix
        [peacebuilding-fund] Fonds pour la consolidation de la paix
        [secretary-general] Secrétaire général
        [secretariat] Secrétariat de l’ONU
        [un-system] Système des Nations Unies
        [un-country-teams] Équipes de pays des Nations Unies
        [resident-coordinators] Coordonnateurs résidents
        [peace-operations] Opérations de paix
        [member-states] États Membres
        [governments] Gouvernements
        [donors] Donateurs
        [international-financial-institutions] Institutions financières internationales
        [world-bank] Banque mondiale
        [regional-organizations] Organisations régionales
        [african-union] Union africaine
        [european-union] Union européenne
        [civil-society] Société civile
        [private-sector] Secteur privé
       *[unknown] { $name }
    }

# Sentences that follow each other in a paragraph.
paragraph = { $first } { $next }
# Facts on one line.
facts = { $first } · { $next }
# A text that ends without a mark.
sentence = { $text }.
# The beginning of a text that is too long to be quoted whole.
quotation-cut = { $text } […]
# The beginning of a title where there is no room for the whole of it.
title-cut = { $text }…

labelled-number = { $label } ({ $number })
labelled-number-share = { $label } ({ $number }, soit { $share } du total)
labelled-number-in-text = { $label } ({ $number })
# What is counted are contributions.
labelled-count-in-text = { $label } ({ $count-figure })
country-example = Exemple de pays
thread = Question transversale
addressee = Destinataire
table-unknown = –

## Every document

edition = Édition du { $date }
edition-data = données { $fingerprint }
notice-illustrative = Données fictives : les participants et les contributions sont inventés
# On every page of a document that is still being edited.
draft = Version provisoire
people-fewer = moins de { $minimum-figure }
figure-rule-people =
    Chaque personne est comptée une fois ; aucun groupe de moins de { $minimum-word } personnes n’est présenté
    séparément.
figure-rule-rows = Lignes des feuilles situées sous les en-têtes, telles qu’elles ont été lues.
figure-rule-workshops = { -workshop(form: "initial-many") } figurant dans les listes { -workshop(form: "of-many") } ; à défaut de liste, ceux que nomment les feuilles.
figure-rule-dates = Dates figurant dans les listes { -workshop(form: "of-many") }.
figure-rule-presence =
    Heures d’arrivée et de départ dans les exports de plusieurs séances, et durée minimale qui compte.
figure-rule-questions = Questions directrices figurant dans les listes { -workshop(form: "of-many") }.
figure-rule-table = Lignes du tableau que le nombre décrit, comptées telles qu’elles sont imprimées.
figure-rule-listed = Toutes les personnes de la liste ont accepté d’y figurer.

# What the rule under which the workshops were held means for this document.
rule-chatham-house =
    Conformément à la règle de Chatham House, les intervenants sont désignés par leur groupe de parties prenantes,
    lorsqu’il a été consigné, et ne sont nommés que s’ils y ont consenti pour la contribution concernée.
    L’organisation à laquelle appartiennent les participants n’est pas indiquée.
rule-attributed =
    Les propos rapportés étaient destinés à être cités. Les contributions portent le nom de leur auteur, lorsqu’il a été
    consigné, sauf si celui-ci a préféré être désigné par son groupe de parties prenantes ou ne pas être cité. Aucun
    autre participant n’est nommé sans y avoir consenti, et l’organisation à laquelle appartiennent les participants
    n’est pas indiquée.
rule-open =
    Les propos rapportés ont été tenus en public. Les contributions portent le nom de leur auteur, lorsqu’il a été
    consigné, sauf si celui-ci a préféré être désigné par son groupe de parties prenantes ou ne pas être cité. Aucun
    autre participant n’est nommé sans y avoir consenti, et l’organisation à laquelle appartiennent les participants
    n’est pas indiquée.

## In place of a person’s name

# Stands in a quoted text: “[a participant from civil society] asked why”.
substitute = [{ $words }]
substitute-participant = un participant
# For one who was not in the room.
substitute-somebody = nom non divulgué
# $group is the id of a stakeholder group. $name is what the series calls it, for several people: it is printed for
# groups that are not known here, so the words around it must fit any name.
substitute-of-group =
    { $group ->
        [un-system] un participant du système des Nations Unies
        [member-state] un participant d’un État Membre
        [academia] un participant du monde universitaire
        [practitioner] un praticien
        [civil-society] un participant de la société civile
        [regional-organization] un participant d’une organisation régionale
        [think-tank] un participant d’un groupe de réflexion
        [financial-institution] un participant d’une institution financière internationale
        [private-sector] un participant du secteur privé
        [media] un participant des médias
       *[other] un participant du groupe « { $name } »
    }

## Counts

contributions-counted =
    { $count ->
        [one] Une contribution
       *[other] { $count-initial } contributions
    }
contributions-elsewhere = { contributions-counted } : voir { $headings }
contributions-in-workshops =
    { $count ->
        [one] Une contribution
       *[other] { $count-initial } contributions, { $workshops ->
            [one] un { -workshop }
           *[other] { $workshops-word } { -workshop(form: "many") }
        }
    }
# Where a section says that it does not quote all.
quoted-place =
    { $document ->
        [brief] dans la présente note
       *[paper] dans ce chapitre
    }
contributions-more =
    { $role ->
        [challenge] { $count ->
            [one] S’y ajoute une difficulté qui n’est pas citée { quoted-place }.
           *[other] S’y ajoutent { $count-word } difficultés qui ne sont pas citées { quoted-place }.
        }
        [good-practice] { $count ->
            [one] S’y ajoute une bonne pratique qui n’est pas citée { quoted-place }.
           *[other] S’y ajoutent { $count-word } bonnes pratiques qui ne sont pas citées { quoted-place }.
        }
        [idea] { $count ->
            [one] S’y ajoute une idée qui n’est pas citée { quoted-place }.
           *[other] S’y ajoutent { $count-word } idées qui ne sont pas citées { quoted-place }.
        }
        [commission] { $count ->
            [one] S’y ajoute une contribution sur ce rôle qui n’est pas citée { quoted-place }.
           *[other] S’y ajoutent { $count-word } contributions sur ce rôle qui ne sont pas citées { quoted-place }.
        }
        [action] { $count ->
            [one] S’y ajoute une suite à donner qui n’est pas citée { quoted-place }.
           *[other] S’y ajoutent { $count-word } suites à donner qui ne sont pas citées { quoted-place }.
        }
       *[other] { $count ->
            [one] S’y ajoute une contribution de même nature qui n’est pas citée { quoted-place }.
           *[other] S’y ajoutent { $count-word } contributions de même nature qui ne sont pas citées { quoted-place }.
        }
    }
kind-counted =
    { $role ->
        [challenge] { $count-figure } { $count ->
            [one] difficulté
           *[other] difficultés
        }
        [good-practice] { $count-figure } { $count ->
            [one] bonne pratique
           *[other] bonnes pratiques
        }
        [idea] { $count-figure } { $count ->
            [one] idée
           *[other] idées
        }
       *[other] { $count-figure } { $count ->
            [one] contribution qui formule une recommandation
           *[other] contributions qui formulent une recommandation
        }
    }
key-workshops =
    { $count ->
        [one] { -workshop }
       *[other] { -workshop(form: "many") }
    }
# $count is 0 where the number printed is “fewer than …”.
key-participants =
    { $count ->
        [0] participants
        [one] participant
       *[other] participants
    }{ $groups ->
        [0] {""}
        [one] {" "}d’un groupe de parties prenantes
       *[other] {" "}de { $groups-word } groupes de parties prenantes
    }
key-contributions =
    { $count ->
        [one] contribution consignée
       *[other] contributions consignées
    }
key-countries =
    { $count ->
        [one] exemple de pays
       *[other] exemples de pays
    }
key-recommendations =
    { $count ->
        [one] recommandation
       *[other] recommandations
    }{ $addressees ->
        [0] {""}
        [one] {" "}à un destinataire
       *[other] {" "}à { $addressees-word } destinataires
    }
key-different-recommendations =
    { $count ->
        [one] recommandation
       *[other] recommandations différentes
    }

## Contributions and recommendations

attribution-actors = Pour action : { $actors }
attribution-countries =
    { $count ->
        [one] un exemple de pays
       *[other] { $count-word } exemples de pays
    }
recommendations-heading = Recommandations
recommendations-unaddressed = Sans destinataire
recommendations-more =
    { $count ->
        [one] Une autre recommandation ne figure pas ici ; le classement complet de la série se trouve dans data/recommendations.csv.
       *[other] { $count-initial } autres recommandations ne figurent pas ici ; le classement complet de la série se trouve dans data/recommendations.csv.
    }
support-also-addressed =
    { $count ->
        [one] Autre destinataire : { $addressees }
       *[other] Autres destinataires : { $addressees }
    }
support-elsewhere =
    { $count ->
        [one] Formulée aussi lors { -workshop(form: "of-the") } { $workshops }
       *[other] Formulée aussi lors des { -workshop(form: "many") } { $workshops }
    }
support-all = Formulée dans les { $total-word } { -workshop(form: "many") }
support-some = Formulée dans { $count-word } des { $total-word } { -workshop(form: "many") }
support-one = Formulée lors { -workshop(form: "of-the") } { $workshop }
# $raised is one of the three above; $groups and $countries are lists, told
# where $by and $on are yes.
support-told =
    { $raised }{ $by ->
        [yes] , par { $groups }
       *[no] {""}
    }{ $on ->
        [yes] , avec pour { $examples ->
            [one] exemple
           *[other] exemples
        } { $countries }
        [many] , avec des exemples tirés de { $examples-word } pays
       *[no] {""}
    }
# A stakeholder group as a sentence names those of it: behind “par”.
group-in-text =
    { $group ->
        [un-system] le système des Nations Unies
        [member-state] des États Membres
        [academia] le monde universitaire
        [practitioner] des praticiens
        [civil-society] la société civile
        [regional-organization] des organisations régionales
        [think-tank] des groupes de réflexion
        [financial-institution] des institutions financières internationales
        [private-sector] le secteur privé
        [media] les médias
       *[other] le groupe « { $name } »
    }
support-summary =
    { $others ->
        [0] Les { $total-word } { -workshop(form: "many") }
       *[other] { $count ->
            [one] Un { -workshop } sur { $total-word }
           *[other] { $count-initial } { -workshop(form: "many") } sur { $total-word }
        }
    }

## Country examples

countries-heading = Exemples de pays
countries-tied =
    C’est sur { $countries } que porte le plus grand nombre de contributions : { $count ->
        [one] une
       *[other] { $count-word }
    } dans chaque cas.
countries-leader =
    C’est sur { $country } que porte le plus grand nombre de contributions ({ $count-figure }).
# $next is a list of countries with their numbers.
countries-leader-followed =
    C’est sur { $country } que porte le plus grand nombre de contributions ({ $count-figure }), devant { $next }.
countries-lead =
    { $elsewhere ->
        [0] Les { $total-word } exemples se situent tous { $region }.
       *[other] Sur les { $total-figure } exemples, { $count ->
            [one] un se situe
           *[other] { $count-figure } se situent
        } { $region }.
    }
countries-more = D’autres contributions portent sur { $countries }.
countries-more-counted =
    { $count ->
        [one] D’autres contributions portent sur un autre pays.
       *[other] D’autres contributions portent sur { $count-word } autres pays.
    }
map-finding =
    { $elsewhere ->
        [0] { $total ->
            [2] Les deux exemples de pays se situent
           *[other] Les { $total-word } exemples de pays se situent tous
        } { $region }
       *[other] Sur { $total-figure } exemples de pays, { $count ->
            [one] un se situe
           *[other] { $count-figure } se situent
        } { $region }
    }{ $leaders ->
        [one] , et c’est sur { $leader } que porte le plus grand nombre de contributions
       *[other] {""}
    }
map-source =
    Contributions par exemple de pays, sur des cases de taille égale ; cinq teintes marquent chacune un cinquième du
    nombre le plus élevé. Données : data/countries.csv
map-alternative =
    Carte du monde en cases, avec { $total-word } exemples de pays. Nombre de contributions par pays : { $counted }.
# Countries of one number of contributions; $number is how many countries they are.
map-counted =
    { $countries } ({ $count-figure }{ $number ->
        [one] {""}
       *[other] {" "}pour chaque pays
    })

## Participation

part-not-stated = Non précisé
part-not-stated-in-text = personnes pour lesquelles rien n’est précisé
part-other =
    { $dimension ->
        [stakeholder_group] Autres groupes
        [region] Autres régions
       *[other] Autres
    }
share = { $percent-figure }{"\u00A0"}%
share-under-one = <{"\u00A0"}1{"\u00A0"}%
share-nearly-all = >{"\u00A0"}99{"\u00A0"}%
participation-heading = Participation
participation-total =
    { -workshop(form: "initial-the") } a réuni { $count ->
        [one] un participant
       *[other] { $count-word } participants
    }.
participation-fewer = Moins de { $minimum-word } personnes ont pris part aux travaux.
participation-parts =
    { $dimension ->
        [stakeholder_group] Répartition par groupe de parties prenantes : { $parts }.
        [region] Répartition par région : { $parts }.
       *[other] Répartition selon ce critère : { $parts }.
    }
participation-merged =
    { $dimension ->
        [stakeholder_group] La mention « Autres groupes » recouvre les catégories suivantes : { $names }.
        [region] La mention « Autres régions » recouvre les catégories suivantes : { $names }.
       *[other] La mention « Autres » recouvre les catégories suivantes : { $names }.
    }
participation-source =
    Présences, chaque personne comptée une fois ; aucun groupe de moins de { $minimum-word } personnes n’est présenté
    séparément. Données : data/participation.csv
# $number is how many are the largest; $hidden is above 0 where merged ones could be larger.
chart-finding =
    { $hidden ->
        [0] { $dimension ->
            [stakeholder_group] { $number ->
                [one] Groupe de parties prenantes le plus nombreux : { $leaders }, avec { $count-figure } des { $total-figure } participants
               *[other] Groupes de parties prenantes les plus nombreux : { $leaders }, avec chacun { $count-figure } des { $total-figure } participants
            }
            [region] { $number ->
                [one] Région la plus représentée : { $leaders }, avec { $count-figure } des { $total-figure } participants
               *[other] Régions les plus représentées : { $leaders }, avec chacune { $count-figure } des { $total-figure } participants
            }
            [gender] { $number ->
                [one] Genre le plus représenté : { $leaders }, avec { $count-figure } des { $total-figure } participants
               *[other] Genres les plus représentés : { $leaders }, avec chacun { $count-figure } des { $total-figure } participants
            }
           *[other] { $number ->
                [one] Rôle le plus fréquent : { $leaders }, pour { $count-figure } des { $total-figure } participants
               *[other] Rôles les plus fréquents : { $leaders }, pour { $count-figure } des { $total-figure } participants dans chaque cas
            }
        }
       *[other] { $dimension ->
            [stakeholder_group] { $number ->
                [one] Le plus nombreux des groupes présentés séparément : { $leaders }, avec { $count-figure } des { $total-figure } participants
               *[other] Les plus nombreux des groupes présentés séparément : { $leaders }, avec chacun { $count-figure } des { $total-figure } participants
            }
            [region] { $number ->
                [one] La plus représentée des régions présentées séparément : { $leaders }, avec { $count-figure } des { $total-figure } participants
               *[other] Les plus représentées des régions présentées séparément : { $leaders }, avec chacune { $count-figure } des { $total-figure } participants
            }
            [gender] { $number ->
                [one] Genre le plus représenté parmi ceux qui sont présentés séparément : { $leaders }, avec { $count-figure } des { $total-figure } participants
               *[other] Genres les plus représentés parmi ceux qui sont présentés séparément : { $leaders }, avec chacun { $count-figure } des { $total-figure } participants
            }
           *[other] { $number ->
                [one] Rôle le plus fréquent parmi ceux qui sont présentés séparément : { $leaders }, pour { $count-figure } des { $total-figure } participants
               *[other] Rôles les plus fréquents parmi ceux qui sont présentés séparément : { $leaders }, pour { $count-figure } des { $total-figure } participants dans chaque cas
            }
        }
    }
chart-finding-none =
    { $dimension ->
        [stakeholder_group] Répartition des { $total-word } participants par groupe de parties prenantes
        [region] Répartition des { $total-word } participants par région
        [gender] Répartition des { $total-word } participants par genre
       *[other] Répartition des { $total-word } participants par rôle
    }
chart-alternative =
    { $dimension ->
        [stakeholder_group] Diagramme à barres représentant { $total-word } participants par groupe de parties prenantes : { $parts }.
        [region] Diagramme à barres représentant { $total-word } participants par région : { $parts }.
        [gender] Diagramme à barres représentant { $total-word } participants par genre : { $parts }.
       *[other] Diagramme à barres représentant { $total-word } participants par rôle : { $parts }.
    }

## Figures that set workshops beside each other

# A workshop by its number, within a sentence; in place of it may stand a title
# in quotation marks: so no “à” or “de” stands before either.
workshop-in-text = { -workshop(form: "the") } { $number }
# $first is how many came for the first time; $listed is [all] where the attendance of every earlier workshop is listed.
participation-returned =
    { $count ->
        [0] Aucun d’entre eux n’avait pris part
       *[other] { $first ->
            [0] { $total ->
                [1] Celui-ci avait déjà pris part
                [2] Tous deux avaient déjà pris part
               *[other] Tous avaient déjà pris part
            }
           *[other] Parmi eux, { $count ->
                [one] un avait
               *[other] { $count-word } avaient
            } déjà pris part
        }
    } à un { -workshop } antérieur{ $listed ->
        [all] {""}
       *[some] {" "}dont les présences sont consignées
    }.
continuity-returned = Déjà venus
continuity-first = Nouveaux
# $told is [all] where it is told of every workshop how many had attended an earlier one.
continuity-finding =
    Sur les { $total-figure } participants que comptait { $workshop }, { $count ->
        [one] un avait
       *[other] { $count-figure } avaient
    } déjà pris part à un { -workshop } antérieur, { $told ->
        [all] la plus forte proportion de tous les { -workshop(form: "many") }
       *[some] la plus forte proportion parmi celles qui sont présentées
    }
continuity-finding-plain =
    Sur les { $total-figure } participants, { $count ->
        [0] aucun n’a
        [one] un a
       *[other] { $count-figure } ont
    } assisté à plus d’un { -workshop }
continuity-finding-none = Participants ayant déjà pris part à un { -workshop } antérieur
continuity-source =
    Participants de chaque { -workshop }, par ordre chronologique ; la répartition n’est pas présentée lorsqu’elle ferait
    apparaître moins de { $minimum-word } personnes. Données : data/continuity.csv
continuity-alternative = Diagramme à barres des participants par { -workshop } : { $named }.
continuity-in-words = { $workshop } (déjà venus : { $count-figure } sur { $total-figure })
continuity-in-words-untold = { $workshop } (total : { $total-figure }, sans répartition)
continuity-nobody = Personne n’a assisté à plus d’un { -workshop }.
continuity-sentence =
    Sur les { $total-figure } participants que comptait { $workshop }, { $count ->
        [one] un avait
       *[other] { $count-figure } avaient
    } déjà pris part à un { -workshop } antérieur.
attended =
    { $times ->
        [one] Un { -workshop }
        [two] Deux { -workshop(form: "many") }
       *[three-or-more] Trois ou plus
    }
attended-finding =
    { $one ->
        [0] Les { $total-word } participants ont tous assisté à au moins deux { -workshop(form: "many") }
        [one] Sur les { $total-figure } participants, un a assisté à un seul { -workshop }
       *[other] Sur les { $total-figure } participants, { $one-figure } ont assisté à un seul { -workshop }
    }{ $more ->
        [0] {""}
       *[other] , et { $more-figure } à trois ou plus
    }
attended-source =
    Présences, chaque personne comptée une fois ; aucun groupe de moins de { $minimum-word } personnes n’est présenté
    séparément. Données : data/continuity.csv
attended-alternative = Diagramme à barres représentant { $total-word } participants selon le nombre { -workshop(form: "of-many") } auxquels ils ont assisté : { $parts }.
region-heading = Région
# $total is how many workshops are shown; $others those of them to which more came from elsewhere.
regions-finding =
    Région la plus représentée dans { $others ->
        [0] { $total ->
            [2] les deux
           *[other] chacun des { $total-word }
        }
       *[other] { $count ->
            [one] un
           *[other] { $count-word }
        } des { $total-word }
    } { -workshop(form: "many") } : { $region }
regions-finding-none = Participants par région dans { $total-word } { -workshop(form: "many") }
regions-source =
    Participants de chaque { -workshop }, par ordre chronologique et à la même échelle ; une région représentée par moins de
    { $minimum-word } personnes est comptée parmi les autres. Données : data/participation.csv
regions-alternative = Petits diagrammes à barres des participants par région et par { -workshop }. { $named }.
regions-in-words = { $region } : { $cells }
regions-cell = { $number } ({ -workshop } { $workshop })
timeline-finding =
    { $count ->
        [2] Deux { -workshop(form: "many") } ont eu lieu, le { $first } et le { $last }, à { $days ->
            [one] un jour
           *[other] { $days-word } jours
        } d’intervalle
       *[other] { $count-initial } { -workshop(form: "many") } ont eu lieu du { $first } au { $last }, à { $days ->
            [one] un jour
           *[other] { $days-word } jours
        } d’intervalle au plus
    }
timeline-source =
    { $undated ->
        [0] {""}
        [one] Un { -workshop } sans date n’est pas présenté.{" "}
       *[other] { $undated-initial } { -workshop(form: "many") } sans date ne sont pas présentés.{" "}
    }Les numéros sont ceux des { -workshop(form: "many") } à l’annexe A. Données : data/workshops.csv
timeline-alternative = Axe chronologique des { -workshop(form: "many") } : { $named }.
timeline-in-words = { $workshop }, { $date }
support-head-one = Un { -workshop }
support-head-two = Deux { -workshop(form: "many") }
support-head-more = Trois ou plus
support-finding =
    Destinataire le plus sollicité : { $addressee }, avec { $count ->
        [one] une recommandation{ $shared ->
            [0] , formulée dans un seul { -workshop }
           *[other] , formulée dans plus d’un { -workshop }
        }
       *[other] { $count-figure } recommandations{ $shared ->
            [0] , dont aucune n’a été formulée dans plus d’un { -workshop }
            [one] , dont une a été formulée dans plus d’un { -workshop }
           *[other] , dont { $shared-figure } ont été formulées dans plus d’un { -workshop }
        }
    }
support-finding-tied =
    Destinataires les plus sollicités : { $addressees }, avec { $count ->
        [one] une recommandation
       *[other] { $count-word } recommandations
    } pour chacun
support-finding-plain =
    Recommandations à { $count ->
        [one] un destinataire
       *[other] { $count-word } destinataires
    }, selon le nombre { -workshop(form: "of-many") } qui les ont formulées
support-source =
    Recommandations différentes, selon le nombre { -workshop(form: "of-many") } qui les ont formulées ; une recommandation adressée à
    plusieurs destinataires compte pour chacun.{" "}{ $count ->
        [0] {""}
        [one] Un autre destinataire figure dans le tableau.{" "}
       *[other] { $count-initial } autres destinataires figurent dans le tableau.{" "}
    }Données : data/addressee_support.csv
support-alternative = Diagramme à barres des recommandations par destinataire. { $named }.
support-in-words = { $addressee } : { $count-figure }, dont { $parts }
support-part-in-words =
    { $workshops ->
        [1] { $count-figure } dans un seul { -workshop }
        [2] { $count-figure } dans deux { -workshop(form: "many") }
       *[other] { $count-figure } dans trois { -workshop(form: "many") } ou plus
    }
support-none-shared = Aucune recommandation n’est commune à plusieurs { -workshop(form: "many") }.

## Meeting brief

brief-title = { $series } : { $title }
brief-kind = { -brief } n° { $number }
brief-kind-unnumbered = { -brief }
brief-description = Ce qui s’est dit lors { -workshop(form: "of-the") } « { $title } », le { $date }, dans le cadre de la série « { $series } ».
brief-description-undated = Ce qui s’est dit lors { -workshop(form: "of-the") } « { $title } », dans le cadre de la série « { $series } ».
masthead-hosts = Organisé par { $hosts }
masthead-chatham-house = Tenu selon la règle de Chatham House
masthead-attributed = Propos destinés à être cités
masthead-open = Tenu en public
duration-hours =
    { $hours ->
        [one] 1 heure
       *[other] { $hours-figure } heures
    }
duration-minutes =
    { $minutes ->
        [one] 1 minute
       *[other] { $minutes-figure } minutes
    }
duration-hours-minutes =
    { $hours ->
        [one] 1 heure
       *[other] { $hours-figure } heures
    } { $minutes ->
        [one] 1 minute
       *[other] { $minutes-figure } minutes
    }
key-messages-heading = Messages clés
# $parts are the two messages that follow, or one of them.
message-shared =
    { $others ->
        [one] On retrouve dans l’autre { -workshop } { $parts }.
       *[other] On retrouve dans d’autres { -workshop(form: "many") } { $parts }.
    }
shared-recommendations =
    { $rest ->
        [0] { $count ->
            [one] la seule recommandation formulée ici
           *[other] les { $count-word } { $repeated ->
                [0] recommandations
               *[other] recommandations différentes
            } formulées ici
        }
       *[other] { $count ->
            [one] une
           *[other] { $count-figure }
        } des { $total-figure } { $repeated ->
                [0] recommandations
               *[other] recommandations différentes
            } formulées ici
    }
shared-challenges =
    { $rest ->
        [0] { $count ->
            [one] la seule difficulté signalée ici
           *[other] les { $count-word } difficultés signalées ici
        }
       *[other] { $count ->
            [one] une
           *[other] { $count-figure }
        } des { $total-figure } difficultés signalées ici
    }
message-everywhere =
    { $recommendations ->
        [0] { $challenges ->
            [one] L’une des difficultés a été signalée dans chacun des { $workshops-word } { -workshop(form: "many") }.
           *[other] Parmi les difficultés, { $challenges-word } ont été signalées dans chacun des { $workshops-word } { -workshop(form: "many") }.
        }
       *[other] { $challenges ->
            [0] { $recommendations ->
                [one] L’une des recommandations a été formulée dans chacun des { $workshops-word } { -workshop(form: "many") }.
               *[other] Parmi les recommandations, { $recommendations-word } ont été formulées dans chacun des { $workshops-word } { -workshop(form: "many") }.
            }
           *[other] { $recommendations ->
                [one] Une
               *[other] { $recommendations-initial }
            } des recommandations et { $challenges ->
                [one] une
               *[other] { $challenges-word }
            } des difficultés reviennent dans chacun des { $workshops-word } { -workshop(form: "many") }.
        }
    }
message-kinds = On y a consigné { $kinds }.
# Above what editors wrote on the workshop.
workshop-summary-heading = Résumé
questions-heading = Questions directrices
questions-more =
    { $count ->
        [one] S’y ajoute une autre question directrice.
       *[other] S’y ajoutent { $count-word } autres questions directrices.
    }
ideas-heading = Idées et bonnes pratiques
ideas-heading-further = Idées, bonnes pratiques et autres points
challenges-heading = Difficultés
next-steps-heading = Suites à donner
sources-heading = Sources
sources-no-notes =
    Aucune contribution à { -workshop(form: "this") } n’a encore été consignée ; la présente note expose ce que l’on sait de la réunion.
sources-all-quoted =
    { $total ->
        [one] La présente note cite la seule contribution qui a été consignée ; le repère qui la suit est sa référence dans les tableaux.
       *[other] La présente note cite les { $total-word } contributions qui ont été consignées ; le repère qui suit chacune est sa référence dans les tableaux.
    }
sources-some-quoted =
    { $quoted ->
        [0] La présente note ne cite aucune des contributions qui ont été consignées.
       *[other] La présente note cite { $quoted ->
            [one] une
           *[other] { $quoted-figure }
        } des { $total-figure } contributions qui ont été consignées ; le repère qui suit un passage est la référence de la
            contribution sur laquelle il repose.
    }
sources-withheld =
    { $count ->
        [one] Une contribution est comptée sans être citée, conformément au souhait de son auteur ou de la rédaction.
       *[other] { $count-initial } contributions sont comptées sans être citées, conformément au souhait de leurs auteurs ou de la rédaction.
    }
sources-redacted =
    { $count ->
        [one] Dans une contribution, des mots entre crochets remplacent des noms de personnes.
       *[other] Dans { $count-word } contributions, des mots entre crochets remplacent des noms de personnes.
    }
sources-countries = Une contribution qui porte sur plusieurs pays est comptée pour chacun d’eux.
sources-small-groups = Aucun groupe de moins de { $minimum-word } personnes n’est présenté séparément.
sources-tables =
    Tous les chiffres figurent dans les tableaux publiés avec le présent document, dans le dossier data.
sources-tables-and-notes =
    Tous les chiffres figurent dans les tableaux publiés avec le présent document, dans le dossier data ; les
    contributions que citent les documents se trouvent dans data/cited_notes.csv.

# Leads from a chapter of the paper to the brief; $kind is `brief-kind`.
chapter-brief = { $kind } : { $title }
# Leads to the paper.
brief-leads-to-paper =
    { $kind ->
        [own] « { $title } » ({ $name }) fait la synthèse des { -workshop(form: "many") } de la série.
       *[policy-paper] Le document d’orientation « { $title } » fait la synthèse des { -workshop(form: "many") } de la série.
    }

## Tables attached to a PDF: what viewers show beside the name of the file

attachment-workshop = { -workshop(form: "initial-this") } et ce qu’il a apporté
attachment-participation-of-workshop = Participants à { -workshop(form: "this") }, selon un critère à la fois ; les petits groupes sont fusionnés
attachment-recommendations-of-workshop = Recommandations formulées lors de { -workshop(form: "this") }, avec leur appui dans la série
attachment-workshops = Les { -workshop(form: "many") } de la série
attachment-participation = Participants, selon un critère à la fois ; les petits groupes sont fusionnés
attachment-topics = Contributions par thème et par type
attachment-countries = Contributions par exemple de pays
attachment-topic-country = Contributions par thème et par exemple de pays
attachment-threads = Contributions par question transversale et par thème
attachment-addressee-topic = Recommandations par destinataire et par thème
attachment-addressee-support = Recommandations par destinataire et selon le nombre { -workshop(form: "of-many") } qui les ont formulées
attachment-continuity = Participants qui sont revenus, par { -workshop }
attachment-recommendations = Toutes les recommandations, dans l’ordre de leur appui
attachment-clusters = Les { -workshop(form: "many") } par groupe
attachment-cluster-topic = Contributions par groupe { -workshop(form: "of-many") } et par thème
attachment-changes = Ce qui a changé depuis l’édition précédente
attachment-cited-notes = Les contributions que cite le présent document

## Country note

country-note-kind = Note de pays
country-note-subject = Tous thèmes et { -workshop(form: "many") } confondus
country-note-description = Ce qui s’est dit sur { $country } dans le cadre de la série « { $series } ».
# $count is at least three. $country is as in a sentence: “the Gambia”.
country-note-opening =
    { $workshops ->
        [one] Dans un { -workshop }, { $count-word } contributions ont porté sur { $country }.
       *[other] Dans { $workshops-word } { -workshop(form: "many") }, { $count-word } contributions ont porté sur { $country }.
    }
country-note-topic =
    { $count ->
        [one] Le thème dont elles relèvent le plus souvent est { $topic } (une contribution).
       *[other] Le thème dont elles relèvent le plus souvent est { $topic } ({ $count-word } contributions).
    }
country-note-more =
    { $count ->
        [one] S’y ajoute une contribution sur ce thème qui n’est pas citée dans la présente note.
       *[other] S’y ajoutent { $count-word } contributions sur ce thème qui ne sont pas citées dans la présente note.
    }
country-note-sources =
    { $rest ->
        [0] La présente note cite les { $total-word } contributions qui s’appuient sur cet exemple ; le repère qui suit chacune est sa référence dans les tableaux.
       *[other] { $quoted ->
            [0] La présente note ne cite aucune des { $total-word } contributions qui s’appuient sur cet exemple.
           *[other] La présente note cite { $quoted ->
                [one] une
               *[other] { $quoted-figure }
            } des { $total-figure } contributions qui s’appuient sur cet exemple ; le repère qui suit un passage est la
                référence de la contribution sur laquelle il repose.
        }
    }
country-note-tables = Tous les chiffres figurent dans les tableaux publiés avec le présent document, dans le dossier data.
country-note-tables-and-notes =
    Tous les chiffres figurent dans les tableaux publiés avec le présent document, dans le dossier data ; les
    contributions que citent les documents se trouvent dans data/cited_notes.csv.
country-note-names =
    Un exemple de pays est un pays ou une zone dont l’expérience sert d’appui à des contributions. Il est désigné par la
    forme courte en usage à l’Organisation des Nations Unies, qui n’implique aucune prise de position quant au statut
    juridique d’un pays, d’un territoire ou d’une zone.
# What a brief carries, after one of these.
sources-attached = Les lignes relatives à { -workshop(form: "this") } sont jointes au PDF.
# The same for the paper.
sources-attached-to-paper = Les tableaux que présente ce document sont en outre joints au PDF.

## Policy paper: cover, colophon, contents

# “own” where series.toml gives the document a kind of its own, which is then the name.
paper-kind =
    { $kind ->
        [own] { $name }
       *[policy-paper] Document d’orientation
    }
paper-title =
    { $kind ->
        [own] { $title } : { $name }
       *[policy-paper] { $title } : document d’orientation
    }
paper-description = Ce qui ressort des { -workshop(form: "many") } de la série « { $series } ».
workshops-counted =
    { $count ->
        [one] Un { -workshop }
       *[other] { $count-initial } { -workshop(form: "many") }
    }
colophon-heading = À propos de ce document
colophon-illustrative =
    Les données sur lesquelles repose le présent document sont inventées à titre d’illustration : personne n’a tenu les
    propos cités.
colophon-views =
    Le présent document rend compte de ce qui s’est dit lors des { -workshop(form: "many") }. Les contributions sont celles des
    participants ; elles ne reflètent pas nécessairement le point de vue des organisateurs ni celui des autres
    participants.
colophon-chatham-house =
    Les { -workshop(form: "many") } se sont tenus selon la règle de Chatham House : les participants sont libres d’utiliser les
    informations recueillies, mais ni l’identité ni l’affiliation des intervenants et des participants ne sont révélées
    sans leur consentement.
colophon-attributed =
    Les propos tenus lors des { -workshop(form: "many") } étaient destinés à être cités : les contributions portent le nom de leur auteur,
    sauf si celui-ci en a décidé autrement. Aucun autre participant n’est nommé sans y avoir consenti.
colophon-open =
    Les { -workshop(form: "many") } se sont tenus en public : les contributions portent le nom de leur auteur, sauf si celui-ci en a décidé
    autrement. Aucun autre participant n’est nommé sans y avoir consenti.
colophon-designations =
    Les pays et les zones sont désignés par les formes courtes en usage à l’Organisation des Nations Unies. Ni ces
    appellations ni les cartes, qui sont composées de cases égales et ne tracent aucune frontière, n’impliquent de prise
    de position quant au statut juridique des pays, territoires, villes ou zones, ou de leurs autorités.
colophon-languages = Les contributions sont citées dans la langue dans laquelle elles ont été consignées.
colophon-data =
    L’origine de chaque chiffre peut être retrouvée : l’annexe B explique comment les contributions ont été comptées, l’annexe C
    recense celles qui sont citées et les tableaux publiés avec le document contiennent tous les
    chiffres. Les données de la présente édition portent l’empreinte { $fingerprint }.
citation-heading = Citation suggérée
citation-hosts = { $hosts }.
citation-work =
    { $kind ->
        [own] { $title } : { $name }. Édition du { $date }, données { $fingerprint }.
       *[policy-paper] { $title } : document d’orientation. Édition du { $date }, données { $fingerprint }.
    }
citation-work-undated =
    { $kind ->
        [own] { $title } : { $name }. Données { $fingerprint }.
       *[policy-paper] { $title } : document d’orientation. Données { $fingerprint }.
    }
contents-heading = Table des matières

# Above the editors' own texts, where these have no title.
foreword-heading = Avant-propos
conclusions-heading = Conclusions

## Policy paper: executive summary

summary-heading = Résumé analytique
summary-recommendations-heading = Principales recommandations
summary-title-everywhere =
    { $count ->
        [one] Une recommandation a été formulée
       *[other] { $count-initial } recommandations ont été formulées
    } dans chacun des { $workshops-word } { -workshop(form: "many") }{ $more ->
        [0] {""}
        [one] , et une autre dans au moins deux d’entre eux
       *[other] , et { $more-word } autres dans au moins deux d’entre eux
    }
summary-title-shared =
    { $count ->
        [one] Une recommandation a été formulée
       *[other] { $count-initial } recommandations ont été formulées
    } dans { $workshops ->
        [2] les deux { -workshop(form: "many") }
       *[other] plus d’un des { $workshops-word } { -workshop(form: "many") }
    }
summary-title-topic-country = Les contributions ont surtout porté sur { $topics } et, parmi les exemples de pays, sur { $country }
summary-title-plain =
    { $count ->
        [one] Une contribution issue
       *[other] { $count-initial } contributions issues
    } { $workshops ->
        [one] d’un { -workshop }
       *[other] de { $workshops-word } { -workshop(form: "many") }
    }
summary-meetings =
    { $count ->
        [one] La série a compté un { -workshop }.
       *[other] La série a compté { $count-word } { -workshop(form: "many") }.
    }
summary-meetings-period =
    { $count ->
        [one] La série a compté un { -workshop } ({ $period }).
       *[other] La série a compté { $count-word } { -workshop(form: "many") } ({ $period }).
    }
summary-nothing-recorded = Aucune contribution n’a encore été consignée.
summary-participants =
    Elle a réuni au total { $count ->
        [one] un participant
       *[other] { $count-word } participants
    }{ $groups ->
        [0] {""}
        [one] {" "}relevant d’un groupe de parties prenantes
       *[other] {" "}relevant de { $groups-word } groupes de parties prenantes
    }.
summary-recorded =
    Les rapporteurs ont consigné { $count ->
        [one] une contribution
       *[other] { $count-word } contributions
    }{ $topics ->
        [0] {""}
        [one] {" "}sur un thème
       *[other] {" "}sur { $topics-word } thèmes
    }{ $countries ->
        [0] .
        [one] , avec un exemple de pays à l’appui.
       *[other] , avec { $countries-word } exemples de pays à l’appui.
    }
summary-everywhere =
    { $recommendations ->
        [0] { $challenges ->
            [one] Une difficulté a été signalée dans chacun des { $workshops-word } { -workshop(form: "many") }.
           *[other] { $challenges-initial } difficultés ont été signalées dans chacun des { $workshops-word } { -workshop(form: "many") }.
        }
       *[other] { $challenges ->
            [0] { $recommendations ->
                [one] Une recommandation a été formulée dans chacun des { $workshops-word } { -workshop(form: "many") }.
               *[other] { $recommendations-initial } recommandations ont été formulées dans chacun des { $workshops-word } { -workshop(form: "many") }.
            }
           *[other] { $recommendations ->
                [one] Une recommandation
               *[other] { $recommendations-initial } recommandations
            } et { $challenges ->
                [one] une difficulté
               *[other] { $challenges-word } difficultés
            } sont revenues dans chacun des { $workshops-word } { -workshop(form: "many") }.
        }
    }
summary-shared =
    { $recommendations ->
        [0] { $challenges ->
            [one] Une difficulté a été signalée dans plus d’un { -workshop }.
           *[other] { $challenges-initial } difficultés ont été signalées dans plus d’un { -workshop }.
        }
       *[other] { $challenges ->
            [0] { $recommendations ->
                [one] Une recommandation a été formulée dans plus d’un { -workshop }.
               *[other] { $recommendations-initial } recommandations ont été formulées dans plus d’un { -workshop }.
            }
           *[other] { $recommendations ->
                [one] Une recommandation
               *[other] { $recommendations-initial } recommandations
            } et { $challenges ->
                [one] une difficulté
               *[other] { $challenges-word } difficultés
            } sont revenues dans plus d’un { -workshop }.
        }
    }
# $topics are titles in quotation marks, one or two.
summary-most-topic-country =
    Les contributions ont surtout porté sur { $topics } ({ $count-figure }{ $leaders ->
        [one] {""}
       *[other] {" "}pour chaque thème
    }) et, parmi les exemples de pays, sur { $country } ({ $mentions-figure }).
summary-most-topic =
    Les contributions ont surtout porté sur { $topics } ({ $count-figure }{ $leaders ->
        [one] {""}
       *[other] {" "}pour chaque thème
    }).
summary-most-country =
    Parmi les exemples de pays, les contributions ont surtout porté sur { $country } ({ $count-figure }).
summary-ranking =
    Les recommandations ci-après sont classées selon le nombre { -workshop(form: "of-many") } qui les ont formulées ; leurs repères renvoient
    aux contributions dont elles procèdent, à l’annexe C.

## Policy paper: introduction

introduction-heading = Introduction
introduction-hosts = La série a été organisée par { $hosts }.
introduction-topics =
    { $count ->
        [one] Les travaux ont porté sur un thème : { $topics }.
       *[other] Les travaux ont porté sur { $count-word } thèmes : { $topics }.
    }
introduction-topics-many = Les travaux ont porté sur { $count-word } thèmes.
introduction-meetings =
    { $count ->
        [one] Un { -workshop } a eu lieu ; l’annexe A le décrit.
       *[other] { $count-initial } { -workshop(form: "many") } ont eu lieu ; l’annexe A en donne la liste.
    }
introduction-meetings-period =
    { $count ->
        [one] Un { -workshop } a eu lieu ({ $period }) ; l’annexe A le décrit.
       *[other] { $count-initial } { -workshop(form: "many") } ont eu lieu ({ $period }) ; l’annexe A en donne la liste.
    }
introduction-participants =
    Les travaux ont réuni au total { $count ->
        [one] une personne
       *[other] { $count-word } personnes
    }{ $groups ->
        [0] {""}
        [one] {" "}relevant d’un groupe de parties prenantes
       *[other] {" "}relevant de { $groups-word } groupes de parties prenantes
    }.
introduction-largest-group =
    { $hidden ->
        [0] Le groupe le plus nombreux, « { $group } », comptait
       *[other] Le plus nombreux des groupes présentés séparément, « { $group } », comptait
    } { $count ->
        [one] un participant
       *[other] { $count-word } participants
    } ({ $share }).
introduction-returning =
    { $count ->
        [one] L’une d’elles a assisté à plus d’un { -workshop }.
       *[other] Parmi elles, { $count-word } ont assisté à plus d’un { -workshop }.
    }
introduction-chatham-house =
    Tous les { -workshop(form: "many") } se sont tenus selon la règle de Chatham House : les intervenants sont donc désignés par leur groupe
    de parties prenantes, lorsqu’il a été consigné, et ne sont nommés que s’ils y ont consenti.
introduction-attributed =
    Dans tous les { -workshop(form: "many") }, les propos tenus étaient destinés à être cités : les contributions portent donc le nom de
    leur auteur, lorsqu’il a été consigné, sauf si celui-ci en a décidé autrement.
introduction-open =
    Tous les { -workshop(form: "many") } se sont tenus en public : les contributions portent donc le nom de leur auteur, lorsqu’il a été
    consigné, sauf si celui-ci en a décidé autrement.
introduction-guide =
    À chaque thème correspond un chapitre, qui rassemble ce que tous les { -workshop(form: "many") } en ont dit.{ $countries ->
        [0] { $threads ->
            [0] {""}
           *[other] {" "}Les questions transversales sont ensuite suivies d’un thème à l’autre.
        }
       *[other] { $threads ->
            [0] {" "}Les exemples de pays sont ensuite suivis d’un thème à l’autre.
           *[other] {" "}Les exemples de pays et les questions transversales sont ensuite suivis d’un thème à l’autre.
        }
    } Les repères tels que { $mark } renvoient à l’annexe C, qui indique où est consignée chaque contribution citée.

## Policy paper: chapters

chapter-without-topic = Autres contributions
chapter-heading =
    { $role ->
        [challenge] Difficultés
        [good-practice] Bonnes pratiques
       *[other] Idées
    }
chapter-heading-mixed = Idées et observations
open-questions-heading = Questions en suspens
chapter-recommendations-more =
    { $count ->
        [one] Le chapitre consacré aux recommandations en expose une autre sur ce thème, classée au rang { $ranks } de la série.
       *[other] Le chapitre consacré aux recommandations en expose { $count-word } autres sur ce thème, classées aux rangs { $ranks } de la série.
    }
chapter-opening-without-topic =
    { $count ->
        [one] Une contribution ne se rattache à aucun des thèmes.
       *[other] On compte { $count-word } contributions qui ne se rattachent à aucun des thèmes.
    }
chapter-opening-most =
    Aucun autre thème n’a suscité autant de contributions : { $count ->
        [one] une
       *[other] { $count-word }
    }, { $workshops ->
        [one] dans un { -workshop }
       *[other] dans { $workshops-word } { -workshop(form: "many") }
    }.
# $variant tells neighbouring chapters apart.
chapter-opening-everywhere =
    { $variant ->
        [0] Les { $workshops-word } { -workshop(form: "many") } ont tous abordé ce thème, avec { $count-word } contributions au total.
        [1] Le thème est revenu dans chacun des { $workshops-word } { -workshop(form: "many") }, avec { $count-word } contributions en tout.
       *[other] C’est là un thème commun aux { $workshops-word } { -workshop(form: "many") } : { $count-word } contributions s’y rapportent.
    }
chapter-opening =
    { $variant ->
        [0] Ce thème a suscité { $count ->
            [one] une contribution
           *[other] { $count-word } contributions
        } dans { $workshops ->
            [one] un { -workshop }
           *[other] { $workshops-word } { -workshop(form: "many") }
        }.
       *[other] { $workshops ->
            [one] Un { -workshop } a consacré
           *[other] { $workshops-initial } { -workshop(form: "many") } ont consacré
        } { $count ->
            [one] une contribution
           *[other] { $count-word } contributions
        } à ce thème.
    }
chapter-spread =
    { $variant ->
        [0] La plupart d’entre elles ({ $main-figure }) proviennent { -workshop(form: "of-the") } { $workshop }, { $rest ->
            [one] la dernière
           *[other] les { $rest-figure } restantes
        } { $others ->
            [one] d’un autre { -workshop }
           *[other] de { $others-word } autres { -workshop(form: "many") }
        }.
       *[other] { -workshop(form: "initial-the") } { $workshop } en a consigné { $main-figure }, et { $others ->
            [one] un autre en a ajouté
           *[other] { $others-word } autres en ont ajouté
        } { $rest ->
            [one] une
           *[other] { $rest-figure }
        }.
    }
chapter-challenges-prevail =
    Les difficultés l’emportent : { $challenges ->
        [one] une a été signalée
       *[other] { $challenges-figure } ont été signalées
    }, contre { $practices ->
        [one] une bonne pratique
       *[other] { $practices-figure } bonnes pratiques
    }.
chapter-practices-prevail = Les bonnes pratiques sont plus nombreuses que les difficultés ({ $practices-figure } contre { $challenges-figure }).
chapter-kinds = On y relève { $kinds }.
chapter-one-country = Un seul pays est cité en exemple : { $country }.
chapter-country-dominates =
    Un exemple de pays se détache : { $rest ->
        [0] les { $all-figure } contributions qui portent sur un pays concernent toutes
       *[other] sur les { $all-figure } contributions qui portent sur un pays, { $count ->
            [one] une concerne
           *[other] { $count-figure } concernent
        }
    } { $country }.
chapter-countries-spread =
    Les échanges se sont appuyés sur { $total-word } exemples de pays, { $most ->
        [one] cités chacun une seule fois
       *[other] dont aucun n’apparaît dans plus de { $most-word } contributions
    }.
chapter-shared =
    { $rest ->
        [0] { $count ->
            [one] La seule recommandation sur ce thème a été formulée dans { $most-word } { -workshop(form: "many") }, au titre de ce thème ou d’un autre.
            [2] Les deux recommandations sur ce thème ont été formulées chacune dans deux { -workshop(form: "many") }, au titre de ce thème ou d’un autre.
           *[other] Les { $count-word } recommandations différentes sur ce thème ont toutes été formulées dans deux { -workshop(form: "many") }, au titre de ce thème ou d’un autre.
        }
       *[other] { $count ->
            [one] Une des { $all-word } recommandations différentes sur ce thème a été formulée dans { $most-word } { -workshop(form: "many") }, au titre de ce thème ou d’un autre.
           *[other] Sur les { $all-figure } recommandations différentes concernant ce thème, { $count-figure } ont été formulées dans deux { -workshop(form: "many") }, au titre de ce thème ou d’un autre.
        }
    }
chapter-shared-most =
    { $rest ->
        [0] Les { $all-figure } recommandations différentes concernant ce thème ont toutes été formulées dans plus d’un { -workshop },
       *[other] Sur les { $all-figure } recommandations différentes concernant ce thème, { $count-figure } ont été formulées dans plus d’un { -workshop },
    } au titre de ce thème ou d’un autre ; la plus largement partagée est revenue dans { $elsewhere ->
        [0] les { $most-word } { -workshop(form: "many") }
       *[other] { $most-word } { -workshop(form: "many") }
    }.

## Policy paper: countries, threads, Commission, recommendations

countries-chapter-heading = Exemples de pays, tous thèmes confondus
countries-sections-heading = Exemples les plus cités
countries-sections-lead =
    { $count ->
        [one] L’exemple le plus cité, dans { $least-word } contributions.
       *[other] Les { $count-word } exemples les plus cités, chacun dans au moins { $least-word } contributions.
    }
countries-only = Les contributions s’appuient sur un seul exemple de pays : { $country }.
countries-one-region =
    { $count ->
        [one] Les contributions s’appuient sur un exemple de pays, situé { $region }.
       *[other] Les contributions s’appuient sur { $count-word } exemples de pays, tous situés { $region }.
    }
countries-regions =
    Les contributions s’appuient sur { $count-word } exemples de pays dans { $regions-word } régions : { $parts }.
region-counted = { $count-figure } { $region }
countries-recurring =
    { $count ->
        [one] L’un des exemples est revenu dans plus d’un { -workshop }.
       *[other] Sur l’ensemble des exemples, { $count-word } sont revenus dans plus d’un { -workshop }.
    }
countries-matrix-cut =
    La matrice présente les { $rows-word } exemples les plus cités ; { $count ->
        [one] un autre figure
       *[other] { $count-word } autres figurent
    } dans data/topic_country.csv.
countries-unresolved =
    { $count ->
        [one] Une contribution cite un exemple que personne n’a encore rattaché à un pays ; elle est comptée sous la mention « Non déterminé ».
       *[other] Par ailleurs, { $count-word } contributions citent des exemples que personne n’a encore rattachés à un pays ; elles sont comptées sous la mention « Non déterminé ».
    }
country-unresolved = Non déterminé
matrix-total = Total
matrix-source =
    Contributions par exemple de pays et par thème ; une contribution qui porte sur plusieurs pays compte pour
    chacun ; celle qui porte sur plusieurs thèmes compte pour chacun et une fois dans le total de sa ligne. Données : data/topic_country.csv
matrix-alternative =
    { $count ->
        [one] Tableau des contributions par thème pour un exemple de pays : { $named }.
       *[other] Tableau des contributions par thème pour { $count-word } exemples de pays ; totaux : { $named }.
    }
matrix-finding-everywhere-one = Chacun des { $topics-word } thèmes a donné lieu à des contributions sur { $country }
matrix-finding-everywhere = Chacun des { $topics-word } thèmes a donné lieu à des contributions sur { $countries }
matrix-finding-everywhere-counted =
    { $count-initial } pays ont été évoqués au titre de chacun des { $topics-word } thèmes
matrix-finding-topic =
    Sur les { $count-figure } contributions concernant { $country }, { $most-figure } relèvent du thème { $topic }
matrix-finding-most =
    C’est sur { $country } que porte le plus grand nombre de contributions ({ $count-figure })
matrix-finding-tied =
    C’est sur { $countries } que porte le plus grand nombre de contributions : { $count-figure } dans chaque cas
matrix-finding-plain = Contributions par exemple de pays et par thème
further-topics-heading = Autres thèmes
further-topics-introduction =
    { $count ->
        [one] Un autre thème a été moins abordé que les { $chapters-word } auxquels un chapitre est consacré ; le tableau dénombre ce qui a été consigné à son sujet.
       *[other] { $count-initial } autres thèmes ont été moins abordés que les { $chapters-word } auxquels un chapitre est consacré ; le tableau dénombre ce qui a été consigné sur chacun.
    } Ce qui s’est dit figure dans les notes de synthèse des { -workshop(form: "many") }.
further-topics-cut =
    Le tableau présente les { $rows-word } thèmes les plus abordés ; { $count ->
        [one] un autre figure
       *[other] { $count-word } autres figurent
    } dans data/topics.csv.
further-topics-caption = Thèmes sans chapitre
further-topics-summary =
    { $count ->
        [one] Tableau d’un thème avec ses chiffres.
       *[other] Tableau de { $count-word } thèmes avec leurs chiffres.
    }
# Groups of workshops. $heading is what the series calls such a group, in lower case: region, track, phase.
clusters-heading = La série par { $heading }
clusters-introduction =
    { $workshops ->
        [one] L’unique { -workshop } est classé
       *[other] Les { $workshops-word } { -workshop(form: "many") } sont classés
    } par { $heading }, en { $groups ->
        [one] un groupe
       *[other] { $groups-word } groupes
    }.
clusters-leader =
    { $count ->
        [one] La seule contribution de « { $group } » est le maximum relevé dans un groupe.
       *[other] C’est sous « { $group } » que les contributions ont été les plus nombreuses : { $count-word }.
    }
clusters-people =
    Une personne venue à des { -workshop(form: "many") } de plusieurs groupes est comptée une fois dans chacun d’eux, et une fois dans la
    série.
cluster-none = Hors groupe
cluster-lead =
    { $workshops ->
        [one] Un { -workshop } a recueilli
       *[other] { $workshops-initial } { -workshop(form: "many") } ont recueilli
    } { $count ->
        [one] une contribution.
       *[other] { $count-word } contributions.
    }
cluster-lead-topic =
    { $workshops ->
        [one] Un { -workshop } a recueilli
       *[other] { $workshops-initial } { -workshop(form: "many") } ont recueilli
    } { $count ->
        [one] une contribution
       *[other] { $count-word } contributions
    } ; { $topic } est le thème qui revient le plus, dans { $most-word } d’entre elles.
clusters-table-caption = Les { -workshop(form: "many") } par { $heading }
clusters-table-summary =
    { $count ->
        [one] Tableau d’un groupe { -workshop(form: "of-many") } avec ses chiffres.
       *[other] Tableau de { $count-word } groupes { -workshop(form: "of-many") } avec leurs chiffres.
    }
cluster-matrix-source =
    Contributions par groupe { -workshop(form: "of-many") } et par thème ; une contribution sur plusieurs thèmes compte dans chacun d’eux et
    une fois dans le total de sa ligne. Données : data/group_topic.csv
cluster-matrix-alternative =
    { $count ->
        [one] Tableau des contributions par thème pour un groupe { -workshop(form: "of-many") } : { $named }.
       *[other] Tableau des contributions par thème pour { $count-word } groupes { -workshop(form: "of-many") } ; au total : { $named }.
    }
cluster-finding-same = Partout, { $topic } a été le thème le plus abordé, par { $heading }
cluster-finding-plain = Les thèmes les plus abordés, par { $heading }
threads-heading = Questions transversales
threads-introduction =
    { $threads ->
        [one] Une question a été suivie
       *[other] { $threads-initial } questions ont été suivies
    } d’un thème à l’autre ; { $count ->
        [one] une contribution s’y rapporte.
       *[other] { $count-word } contributions s’y rapportent.
    }
thread-lead =
    { $count ->
        [one] Une contribution s’y rapporte.
       *[other] Cette question a suscité { $count-word } contributions dans { $workshops ->
            [one] un { -workshop }
           *[other] { $workshops-word } { -workshop(form: "many") }
        }.
    }
# $count is above one.
thread-lead-topic =
    Cette question a suscité { $count-word } contributions dans { $workshops ->
        [one] un { -workshop }
       *[other] { $workshops-word } { -workshop(form: "many") }
    }, surtout au titre du thème { $topic } ({ $most-figure }).
thread-matrix-source =
    Contributions par question transversale et par thème ; une contribution qui porte sur plusieurs questions compte pour
    chacune ; celle qui porte sur plusieurs thèmes compte pour chacun et une fois dans le total de sa ligne. Données :
    data/threads.csv
thread-matrix-alternative =
    { $count ->
        [one] Tableau des contributions par thème pour une question transversale : { $named }.
       *[other] Tableau des contributions par thème pour { $count-word } questions transversales ; totaux : { $named }.
    }
thread-finding-most =
    La question la plus souvent abordée est { $thread }, avec { $count ->
        [one] une contribution
       *[other] { $count-word } contributions
    }
thread-finding-plain =
    { $count ->
        [one] Une question transversale aux thèmes de la série
       *[other] { $count-initial } questions transversales aux thèmes de la série
    }
cross-heading = Lecture d’ensemble
cross-topics =
    { $more ->
        [challenge] Les difficultés sont plus nombreuses que les bonnes pratiques
       *[good-practice] Les bonnes pratiques sont plus nombreuses que les difficultés
    } pour { $count ->
        [one] un thème
       *[other] { $count-word } thèmes
    } : { $topics }.
cross-topic-balance =
    { $topic } ({ $challenges ->
        [0] aucune difficulté
        [one] 1 difficulté
       *[other] { $challenges-figure } difficultés
    }, { $practices ->
        [0] aucune bonne pratique
        [one] 1 bonne pratique
       *[other] { $practices-figure } bonnes pratiques
    })
cross-countries-both =
    { $count ->
        [one] Un pays est cité à la fois pour de bonnes pratiques et pour des difficultés :
       *[other] On relève { $count-word } pays cités à la fois pour de bonnes pratiques et pour des difficultés{ $rest ->
            [0] {"\u00A0"}:
           *[other] , au premier rang desquels
        }
    } { $countries }.
cross-country-balance =
    { $country } ({ $practices ->
        [one] 1 bonne pratique
       *[other] { $practices-figure } bonnes pratiques
    }, { $challenges ->
        [one] 1 difficulté
       *[other] { $challenges-figure } difficultés
    })
cross-questions =
    { $asked ->
        [one] La seule question que les participants avaient laissée en suspens avant le dernier { -workshop }
       *[other] { $rest ->
            [0] Aucune des { $asked-figure } questions
           *[other] Sur les { $asked-figure } questions
        } que les participants avaient laissées en suspens avant le dernier { -workshop }
    }{ $count ->
        [0] { $asked ->
            [one] {" "}a été reprise dans un { -workshop } ultérieur.
           *[other] , toutes ont été reprises dans un { -workshop } ultérieur.
        }
        [one] { $asked ->
            [one] {" "}n’a été reprise dans aucun { -workshop } ultérieur.
           *[other] , une n’a été reprise dans aucun { -workshop } ultérieur.
        }
       *[other] { $rest ->
            [0] {" "}n’a été reprise dans un { -workshop } ultérieur.
           *[other] , { $count-figure } n’ont été reprises dans aucun { -workshop } ultérieur.
        }
    }
cross-questions-rest = Elles ne sont pas toutes citées ci-après.
cross-questions-heading = Questions restées sans suite
addressee-matrix-source =
    Recommandations différentes par destinataire et par thème ; une recommandation adressée à plusieurs destinataires
    compte pour chacun ; celle qui porte sur plusieurs thèmes compte pour chacun et une fois dans le total de sa ligne.
    Données : data/addressee_topic.csv
addressee-matrix-alternative =
    { $count ->
        [one] Tableau des recommandations par thème pour un destinataire : { $named }.
       *[other] Tableau des recommandations par thème pour { $count-word } destinataires ; totaux : { $named }.
    }
addressee-finding-most =
    Destinataire le plus sollicité : { $addressee }, avec { $count ->
        [one] une recommandation
       *[other] { $count-word } recommandations
    }
addressee-finding-plain = Les recommandations s’adressent à { $count-word } destinataires
growth-heading = Apport de chaque { -workshop }
growth-heading-most = { -workshop(form: "initial-many") } ayant le plus apporté
growth-item = { -workshop(form: "initial-the") } { $number } a apporté { $added }.
growth-nothing = { -workshop(form: "initial-the") } { $number } a repris ce que les précédents avaient soulevé, sans apporter d’exemple de pays ni de recommandation.
growth-countries =
    { $count ->
        [one] un nouvel exemple de pays ({ $countries })
       *[other] { $named ->
            [yes] { $count-word } nouveaux exemples de pays ({ $countries })
           *[no] { $count-word } nouveaux exemples de pays
        }
    }
growth-recommendations =
    { $count ->
        [one] une recommandation inédite
       *[other] { $count-word } recommandations inédites
    }
growth-topics =
    { $count ->
        [one] le thème { $topics }
       *[other] les thèmes { $topics }
    }
commission-lead =
    { $count ->
        [one] Une contribution porte sur ce rôle.
       *[other] Ce rôle fait l’objet de { $count-word } contributions dans { $workshops ->
            [one] un { -workshop }
           *[other] { $workshops-word } { -workshop(form: "many") }
        }.
    }
recommendations-lead =
    { $count ->
        [one] { -workshop(form: "initial-the") } a formulé une recommandation.
       *[other] { -workshop(form: "initial-the") } a formulé { $count-word } recommandations différentes. Chacune figure sous le premier destinataire qu’elle désigne.
    }
recommendations-lead-ranked =
    { $count ->
        [one] Les { -workshop(form: "many") } ont formulé une recommandation.
       *[other] Les { -workshop(form: "many") } ont formulé { $count-word } recommandations différentes. Chacune figure sous le premier destinataire qu’elle désigne et porte son rang dans la série : plus les { -workshop(form: "many") } qui l’ont formulée sont nombreux, meilleur est son rang.
    }

## Policy paper: endnotes and annexes

endnotes-heading = Notes
endnote-contribution =
    Une contribution est le relevé d’un propos tenu par un participant, tel que les rapporteurs l’ont consigné. Un même
    participant peut en avoir apporté plusieurs, et aucune n’est pondérée selon son auteur.
endnote-country-example =
    Un exemple de pays est un pays ou une zone dont l’expérience sert d’appui à une contribution, et non le pays de
    l’intervenant. Une contribution qui porte sur plusieurs pays est comptée pour chacun d’eux.
endnote-ranking =
    Les contributions qui recommandent la même chose comptent pour une seule recommandation. Les recommandations sont
    classées selon le nombre { -workshop(form: "of-many") } qui les ont formulées ; à égalité, selon le nombre de thèmes, de groupes de
    parties prenantes et de contributions, puis selon la priorité qui leur a été accordée.
endnote-disclosure =
    Chaque participant est compté une fois. Un groupe de moins de { $minimum-word } personnes est fusionné avec d’autres, et
    une ventilation qui permettrait de déduire un nombre plus petit n’est pas publiée.
endnote-named-by-consent = Aucun participant n’est nommé sans y avoir consenti.
endnote-named-speakers =
    Les intervenants sont nommés avec leurs contributions, sauf s’ils en ont décidé autrement ; aucun autre participant
    n’est nommé sans y avoir consenti.
endnote-heat-map =
    Chaque case donne le nombre de contributions sur un thème qui s’appuient sur un pays. Une contribution qui porte sur
    plusieurs thèmes ou pays compte dans plusieurs cases, mais une seule fois dans le total de sa ligne : la somme des
    cases peut donc différer du total. Cinq teintes marquent chacune un cinquième du nombre le plus élevé.
workshops-annex-heading = Annexe A : { -workshop(form: "many") } et participation
workshops-annex-introduction =
    Les participants sont comptés une fois dans chaque { -workshop } et une fois dans la série : la somme des chiffres des
    { -workshop(form: "many") } peut donc dépasser le total de la série. Les groupes de moins de { $minimum-word } personnes ne sont pas
    présentés séparément.
workshops-annex-cut =
    Le tableau recense { $rows-word } { -workshop(form: "many") } ; { $count ->
        [one] un autre figure
       *[other] { $count-word } autres figurent
    } dans data/workshops.csv.
participant-list-heading = Participants ayant accepté d’être nommés
participant-list-lead =
    { $count ->
        [one] Un participant a accepté de figurer dans la liste sous son nom. Les autres personnes présentes sont comptées plus haut et n’y figurent pas.
       *[other] { $count-initial } participants ont accepté de figurer dans la liste sous leur nom. Les autres personnes présentes sont comptées plus haut et n’y figurent pas.
    }
participant-list-none = Aucun participant n’a accepté de figurer dans la liste sous son nom.
workshops-table-caption = Les { -workshop(form: "many") } de la série
workshops-table-summary =
    { $count ->
        [one] Tableau d’un { -workshop }, avec la date, les organisateurs et les chiffres.
       *[other] Tableau de { $count-word } { -workshop(form: "many") }, avec les dates, les organisateurs et les chiffres.
    }
column-number = N°
column-workshop = { -workshop(form: "initial") }
column-topic = Thème
column-workshops = { -workshop(form: "initial-many") }
column-date = Date
column-hosts = Organisé par
column-participants = Participants
column-contributions = Contributions
column-countries = Exemples de pays
column-recommendations = Recommandations
method-annex-heading = Annexe B : méthode et qualité des données
method-choice =
    { $rest ->
        [0] { $total ->
            [one] Le document cite la seule contribution qui a été consignée.
           *[other] Le document cite les { $total-word } contributions qui ont été consignées.
        }
       *[other] { $cited ->
            [0] Le document ne cite aucune des contributions qui ont été consignées.
           *[other] Le document cite { $cited ->
                [one] une
               *[other] { $cited-figure }
            } des { $total-figure } contributions qui ont été consignées. Viennent d’abord celles que la rédaction a signalées
                comme principales, puis celles dont le propos est revenu dans plusieurs { -workshop(form: "many") }, celles qui ont été jugées
                prioritaires et, enfin, celles qui s’appuient sur un exemple de pays. Aucune contribution n’est citée dans plus d’un chapitre thématique ; les
                chapitres sur les pays et sur les questions transversales peuvent la citer de nouveau.
        }
    }
method-quotations =
    Les contributions sont citées telles qu’elles ont été consignées ou remaniées ; lorsqu’une contribution longue est
    abrégée, la coupure est signalée par […]. Il s’agit de relevés de ce qui s’est dit, et non d’une transcription.
method-rows =
    Les listes { -workshop(form: "of-many") } et les feuilles de notes contiennent { $read ->
        [one] une ligne
       *[other] { $read-figure } lignes
    } : { $used ->
        [0] aucune n’a été utilisée
        [one] une a été utilisée
       *[other] { $used-figure } ont été utilisées
    } et { $set_aside ->
        [one] une a été écartée
       *[other] { $set_aside-figure } ont été écartées
    }, chacune pour un motif que conservent les responsables des données.
method-all-rows =
    { $read ->
        [one] Les listes { -workshop(form: "of-many") } et les feuilles de notes contiennent une ligne, qui a été utilisée.
       *[other] Les listes { -workshop(form: "of-many") } et les feuilles de notes contiennent { $read-word } lignes, qui ont toutes été utilisées.
    }
method-topics-without-notes = Aucune contribution n’a été consignée sur { $topics }.
method-from-times =
    { $count ->
        [one] La participation à une séance a été déduite
       *[other] La participation à { $count-word } séances a été déduite
    } des heures auxquelles les personnes ont rejoint et quitté une réunion de plusieurs séances : quiconque a été présent
    pendant { $minutes ->
        [one] une minute
       *[other] { $minutes-word } minutes
    } d’une séance, ou pendant le tiers d’une séance courte, y est compté.
method-breakdowns =
    Les ventilations de personnes portent sur un critère à la fois, pour chaque { -workshop } et pour la série. Les groupes de
    moins de { $minimum-word } personnes sont fusionnés ; à défaut, la ventilation est omise.
# $whole is how many of those published merge nothing.
method-merged =
    { $merged ->
        [0] { $published ->
            [one] Dans la seule ventilation que contient data/participation.csv, aucun groupe n’a dû être fusionné.
           *[other] Dans les { $published-word } ventilations que contient data/participation.csv, aucun groupe n’a dû être fusionné.
        }
       *[other] { $whole ->
            [0] { $published ->
                [one] Dans la seule ventilation que contient data/participation.csv, de petits groupes sont fusionnés.
                [2] Dans les deux ventilations que contient data/participation.csv, de petits groupes sont fusionnés.
               *[other] Dans chacune des { $published-word } ventilations que contient data/participation.csv, de petits groupes sont fusionnés.
            }
           *[other] Dans { $merged ->
                [one] une
               *[other] { $merged-figure }
            } des { $published-figure } ventilations que contient data/participation.csv, de petits groupes sont fusionnés.
        }
    }
method-left-out =
    { $count ->
        [one] Une autre ventilation est omise.
       *[other] { $count-initial } autres ventilations sont omises.
    }
method-all-left-out =
    { $count ->
        [one] La seule ventilation possible est omise.
        [2] Les deux ventilations possibles sont omises.
       *[other] Les { $count-word } ventilations possibles sont toutes omises.
    }
method-attendance =
    Les feuilles de présence ne sont pas recensées, car leur nombre de lignes pourrait révéler des groupes trop
    petits pour être publiés.
sheets-table-caption = Lignes lues, utilisées et écartées
sheets-table-caption-cut =
    Lignes lues, utilisées et écartées : les { $rows-word } premières feuilles ({ $count ->
        [one] une autre n’est pas présentée
       *[other] { $count-word } autres ne sont pas présentées
    })
sheets-table-summary =
    { $count ->
        [one] Tableau d’une feuille, avec les lignes lues, utilisées et écartées.
       *[other] Tableau de { $count-word } feuilles, avec les lignes lues, utilisées et écartées.
    }
column-file = Fichier
column-sheet = Feuille
column-holds = Contenu
column-read = Lues
column-used = Utilisées
column-set-aside = Écartées
sheet-role =
    { $role ->
        [workshops] { -workshop(form: "initial-many") }
       *[other] Notes
    }
evidence-annex-heading = Annexe C : contributions citées
evidence-lead =
    { $count ->
        [one] La contribution que cite le présent document, avec la ligne où elle est consignée.
       *[other] Les { $count-word } contributions que cite le présent document, avec la ligne où chacune est consignée.
    }
evidence-lead-published =
    { $count ->
        [one] La contribution que cite le présent document, avec la ligne où elle est consignée. Son texte se trouve dans data/cited_notes.csv.
       *[other] Les { $count-word } contributions que cite le présent document, avec la ligne où chacune est consignée. Leur texte se trouve dans data/cited_notes.csv.
    }
evidence-sheet = { $file } › { $sheet }
evidence-row = ligne { $row }
# Nobody stated it, or it is withheld to protect people.
evidence-no-group = Groupe non indiqué

## What changed since an earlier edition

figure-rule-earlier =
    D’après la comparaison avec l’édition dont les données portent l’empreinte { $fingerprint }.
changes-since = l’édition du { $date } (données { $fingerprint })
changes-since-undated = l’édition fondée sur les données { $fingerprint }
changes-heading = Ce qui a changé depuis l’édition du { $date }
changes-heading-undated = Ce qui a changé depuis la dernière édition
changes-compared = Cette page compare la présente édition avec { $edition }.
changes-none = Rien de ce que les documents comptent ou classent n’a changé. De petits changements parmi les personnes présentes ne seraient pas signalés.
changes-table = Le tableau data/changes.csv donne tous les changements signalés, avec les contributions qui expliquent l’évolution de chaque chiffre.
changes-more = { $count-figure } autres
# In place of a word of the earlier edition that may not be said any more.
changes-unspeakable = (mention retirée n° { $number })
changes-workshops-new =
    { $count ->
        [one] La série compte un { -workshop(form: "new") } : { $workshops }.
       *[other] La série compte { $count-word } nouveaux { -workshop(form: "many") } : { $workshops }.
    }
changes-workshops-gone =
    { $count ->
        [one] Un { -workshop } ne fait plus partie de la série : { $workshops }.
       *[other] { $count-initial } { -workshop(form: "many") } ne font plus partie de la série : { $workshops }.
    }
changes-notes-unknown =
    Il n’est pas précisé quelles contributions sont nouvelles ou ont disparu, car l’édition précédente n’était pas
    accompagnée de leur liste.

changes-notes-heading = Contributions
changes-notes-new =
    { $count ->
        [one] On compte une nouvelle contribution.
       *[other] On compte { $count-word } nouvelles contributions.
    }
changes-notes-gone =
    { $count ->
        [one] Une contribution a disparu.
       *[other] { $count-initial } contributions ont disparu.
    }
changes-notes-changed =
    { $count ->
        [one] Une contribution a été reformulée ou est comptée autrement.
       *[other] On relève { $count-word } contributions reformulées ou comptées autrement.
    }
# $workshop is its number, or its title in quotation marks.
changes-new-in =
    Dans { -workshop(form: "the") } { $workshop }, on compte { $count ->
        [one] une nouvelle contribution
       *[other] { $count-word } nouvelles contributions
    } : { $kinds }.
changes-gone-from =
    Dans { -workshop(form: "the") } { $workshop }, { $count ->
        [one] une contribution a disparu
       *[other] { $count-word } contributions ont disparu
    } : { $references }.
changes-changed-in =
    Dans { -workshop(form: "the") } { $workshop }, { $count ->
        [one] une contribution a été modifiée.
       *[other] { $count-word } contributions ont été modifiées.
    }

changes-recommendations-new =
    { $count ->
        [one] On compte une nouvelle recommandation.
       *[other] On compte { $count-word } nouvelles recommandations.
    }
changes-recommendations-gone =
    { $count ->
        [one] Une recommandation a disparu.
       *[other] { $count-initial } recommandations ont disparu.
    }
changes-recommendations-moved =
    Parmi celles qui sont communes aux deux éditions, { $rose ->
        [0] aucune n’est mieux classée
        [one] une est mieux classée
       *[other] { $rose-word } sont mieux classées
    } et { $fell ->
        [0] aucune ne l’est moins bien
        [one] une l’est moins bien
       *[other] { $fell-word } le sont moins bien
    }.
changes-rank-new = Nouvelle, au rang { $rank-figure } : { $text }
changes-rank-rose = Montée du rang { $before-figure } au rang { $after-figure } : { $text }
changes-rank-fell = Descendue du rang { $before-figure } au rang { $after-figure } : { $text }
# Ranks of the earlier edition, each with the reference of its contribution.
changes-recommendation-named = { $rank-figure } ({ $reference })
changes-rank-gone =
    { $count ->
        [one] De l’édition précédente, la recommandation { $recommendations } a disparu.
       *[other] De l’édition précédente, les recommandations { $recommendations } ont disparu.
    }

changes-figures-heading = Chiffres
changes-figures-counted =
    { $count ->
        [one] Un chiffre a changé.
       *[other] Au total, { $count-word } chiffres ont changé.
    }
changes-figures-most =
    { $told ->
        [one] Voici le plus grand changement :
       *[other] Voici les plus grands changements ; ce que l’édition précédente ne comportait pas du tout vient en dernier :
    }
changes-people =
    Des nombres de personnes sont concernés ; une variation de moins de { $minimum-word } n’est pas chiffrée, et il n’est pas dit qui elle concerne.
# $subject is one of the messages that follow.
changes-figure = { $subject } : passage de { $before-figure } à { $after-figure }.
changes-of-workshop =
    { $column ->
        [participants] Participants { -workshop(form: "to-the") } { $workshop }
        [countries] Exemples de pays dans { -workshop(form: "the") } { $workshop }
        [recommendations] Contributions { -workshop(form: "of-the") } { $workshop } qui formulent une recommandation
       *[notes] Contributions { -workshop(form: "of-the") } { $workshop }
    }
changes-of-kind = Contributions de type { $kind } sur { $topic }
changes-of-country = Contributions portant sur { $country }
changes-of-topic-country = Contributions au titre du thème { $topic } portant sur { $country }
changes-of-thread = Contributions sur { $topic } relevant de la question transversale { $thread }
changes-of-addressee = Recommandations sur { $topic } (destinataire : { $addressee })

changes-references-heading = Références
# An old reference and the present one.
changes-reference = { $before } devient { $after }
changes-references =
    { $count ->
        [one] Une contribution porte une autre référence que dans l’édition précédente : { $references }.
       *[other] Au total, { $count-word } contributions portent d’autres références que dans l’édition précédente : { $references }.
    }

# In a brief.
changes-brief = Depuis { $edition }, { $facts }.
changes-brief-new = { -workshop(form: "initial-this") } s’est ajouté depuis { $edition }.
changes-brief-none = Aucune contribution n’a changé depuis { $edition }.
changes-brief-counted =
    Depuis { $edition }, le nombre de contributions consignées est passé de { $before } à { $after-figure }.
changes-fact-new =
    { $count ->
        [one] une contribution a été ajoutée
       *[other] { $count-word } contributions ont été ajoutées
    }
changes-fact-gone =
    { $count ->
        [one] une contribution a été retirée
       *[other] { $count-word } contributions ont été retirées
    }
changes-fact-changed =
    { $count ->
        [one] une contribution a été modifiée
       *[other] { $count-word } contributions ont été modifiées
    }

## The beginning of a series: the workbook and the series.toml of `rapporteur init`

starter-sheet-instructions = Mode d’emploi
starter-sheet =
    { $sheet ->
        [workshops] Ateliers
        [attendance] Présences
       *[notes] Notes
    }
# Hidden: what cells offer to choose from.
starter-sheet-lists = Listes
starter-instructions-rows =
    Une ligne par atelier, par personne présente à un atelier, par propos. Les feuilles peuvent être remplies dans
    n’importe quel ordre, et toute colonne autre que celles nommées ci-dessous peut rester vide ou être supprimée.
# $mark is “Example:”.
starter-instructions-examples =
    Les lignes dont la première cellule commence par « { $mark } » montrent seulement comment faire. Elles ne sont
    jamais comptées ni imprimées. Écrivez vos lignes à leur place, ou supprimez-les.
starter-instructions-needed =
    Sont nécessaires : pour un atelier « { $workshop } » et « { $title } » ; pour une personne « { $workshop } » et
    « { $name } » ; pour une note « { $workshop } » et « { $note } ». Tout le reste enrichit les documents.
starter-instructions-found =
    Sans cette liste, les ateliers seraient ceux que les feuilles nomment par hasard. Corrigez les titres et les dates, ajoutez thèmes et questions ; gardez les numéros, auxquels les documents renvoient.
starter-instructions-lists =
    Une cellule accompagnée d’une flèche propose des mots qui sont compris. D’autres mots peuvent être saisis ; ce que
    le programme ne connaît pas, il le signale avec la cellule, sans jamais deviner.
starter-instructions-several =
    Plusieurs valeurs dans une cellule se séparent par un point-virgule ou un retour à la ligne, jamais par une
    virgule.
starter-instructions-exports =
    Il est inutile de recopier ici un rapport de Zoom, de Teams, de Meet ou d’un formulaire : déposez le fichier dans
    le dossier, à côté de celui-ci.
starter-instructions-names =
    Les documents ne nomment personne sans son accord : les noms et les organisations des participants restent dans ce
    classeur, sauf si la cellule sur le consentement dit le contraire.
starter-instructions-build =
    Enregistrez ce classeur, puis lancez « { $inspect } » pour voir comment il est compris, et « { $build } » pour
    produire les documents.

# What is written into a column. $field is its meaning, $sheet the sheet.
starter-column =
    { $field ->
        [workshop]
            { $sheet ->
                [workshops] Le numéro de l’atelier : 1, 2, 3…
               *[other] Le numéro ou le titre de l’atelier, tel que la liste des ateliers le donne.
            }
        [title] Le nom de l’atelier dans sa note de synthèse.
        [topic]
            { $sheet ->
                [workshops] Le ou les thèmes de l’atelier ; le document d’orientation consacre un chapitre à chacun.
               *[other] Le thème de cette note, si ce n’est pas celui de tout l’atelier.
            }
        [date] Le jour de l’atelier.
        [host] Qui l’a accueilli.
        [venue] Où il s’est tenu.
        [format] Comment on y a pris part.
        [duration] Sa durée, en minutes.
        [guiding_questions] Les questions posées à l’avance, chacune sur sa propre ligne.
        [country_example]
            { $sheet ->
                [workshops] Les pays dont l’atelier a examiné l’expérience.
               *[other] Le pays dont la note évoque l’expérience, et non celui de l’intervenant.
            }
        [chair] Qui a présidé. Jamais imprimé, et retiré du texte des notes.
        [name] Prénom et nom. Jamais imprimés sans consentement.
        [email] Distingue les homonymes. Jamais imprimée.
        [organisation] D’où vient la personne. Jamais imprimée.
        [stakeholder_group] Le groupe selon lequel les participants sont comptés.
        [country] Le pays de la personne elle-même.
        [gender] Le genre selon lequel les participants sont comptés.
        [role] Par exemple intervenant ou participant.
        [attended] Non pour les personnes invitées qui ne sont pas venues ; une cellule vide signifie qu’elles sont venues.
        [joined] L’heure d’arrivée, pour les réunions en ligne.
        [left] L’heure de départ.
        [minutes] La durée de présence.
        [consent]
            { $sheet ->
                [attendance] Si la personne accepte d’être nommée. Une cellule vide n’est pas un consentement.
               *[other] Si la note peut être citée, et comment. Cellule vide : avec le groupe d’acteurs.
            }
        [id] Un numéro que la note garde ; les documents y renvoient.
        [type] La nature de la note.
        [note] Ce qui a été dit, en phrases complètes. Cela reste le compte rendu.
        [thread] Une question transversale que series.toml énumère.
        [question] La question directrice à laquelle la note répond, par son numéro ou ses mots.
        [speaker] Qui l’a dit. Jamais imprimé sans consentement.
        [speaker_group] Le groupe d’acteurs de l’intervenant.
        [addressee] À qui une recommandation s’adresse.
        [priority] Son importance.
        [group] Le même mot à côté des notes qui disent la même chose.
        [include] Si la note est montrée : en premier, ou pas du tout.
        [edited_text] Ce que les documents montrent à la place de la note.
       *[other] { $sheet }
    }

# What the examples say. $part is of what.
starter-example =
    { $part ->
        [title] Fleuves partagés, paix partagée
        [subtitle] Ce que suggèrent trois ateliers
        [summary] Trois ateliers ont demandé comment ceux qui partagent un fleuve y préservent la paix.
        [topic] Fleuves partagés
        [host] Institut des études exemplaires
        [venue] Dakar
        [guiding_questions] Qui décide des barrages ?
        [name] Ada Exemple
        [organisation] Réseau des fleuves
        [challenge] Les communautés d’amont et d’aval apprennent par le journal qu’un barrage sera construit.
        [recommendation] Communiquer les plans d’un barrage à tous les riverains avant qu’il ne soit approuvé.
        [addressee] Commissions fluviales
        [topics] Fleuves partagés
        [topics-alias] Fleuves
        [topics-question] Comment ceux qui partagent un fleuve partagent-ils les décisions ?
        [threads] Qui décide
        [threads-question] Qui prend part aux décisions, et qui n’y prend pas part ?
        [kinds] Enseignement pratique
        [kinds-alias] À retenir
        [stakeholder_groups] Communauté riveraine
        [stakeholder_groups-alias] Riverains
        [addressees] Commissions fluviales
       *[addressees-alias] Commissions
    }

starter-settings-introduction =
    Comment cette série s’appelle et comment ses documents sont faits. Chaque ligne est facultative. Une ligne qui
    commence par # est une remarque : ôtez le # pour employer ce qui suit. Changez les mots entre guillemets,
    enregistrez et relancez. Une erreur est signalée avec sa ligne.
starter-settings-derived =
    Ce qui suit a été trouvé dans les tableurs. Corrigez les termes et l’ordre ; les mots des feuilles restent compris
    si vous les gardez comme synonymes (aliases).
starter-settings-languages =
    Les langues des documents : en, es, fr, ru. La première est l’édition principale ; une deuxième ajoute une
    traduction de tout ce que le programme formule.
starter-settings-illustrative = Tant que les données sont inventées, chaque page devrait le dire.
starter-settings-topics =
    Les thèmes, dans l’ordre des chapitres du document d’orientation : un nom bref qui ne change jamais (id), le titre
    que les documents impriment (title), d’autres mots des feuilles (aliases) et la question posée (question).
starter-settings-threads = Les fils conducteurs : des questions suivies à travers tous les thèmes (threads).
starter-settings-kinds =
    Vos propres types de notes (kinds). Idées, défis, recommandations, bonnes pratiques, questions, actions et
    observations sont connus.
starter-settings-groups =
    Vos propres groupes d’acteurs. Le système des Nations Unies, les États Membres, le monde universitaire, les
    praticiens, la société civile, les organisations régionales, les groupes de réflexion et d’autres sont connus.
starter-settings-addressees = Les destinataires des recommandations, dans l’ordre des documents (addressees).
starter-settings-countries =
    Les pays vont par leur nom abrégé de l’ONU, qui est connu, comme d’autres noms courants. Ce qui est ambigu fait
    l’objet d’une question et se règle ici : à gauche comme dans les feuilles, à droite le nom ou le code.
starter-settings-disclosure =
    La règle de Chatham House : aucun document ne nomme qui a pris part. Les groupes de moins de minimum_cell personnes
    sont réunis avec d’autres.
starter-settings-branding = Une couleur pour les titres et les figures, assez foncée pour être lue sur du blanc.
starter-settings-schema = Il y a davantage : `rapporteur schema` énumère chaque réglage et sa signification.

## The page of all series

index-title = Notes de synthèse et documents d’orientation
index-skip = Aller directement aux séries
index-contents = Séries
index-no-news = Rien de ce que les documents comptent n’a changé.
index-papers = Document d’orientation
index-briefs = { -brief(form: "many") }
index-country-notes = Notes de pays
index-tables = Tableaux
index-workbook = Tous les tableaux en un classeur
# The language by its own name.
index-language = Français
index-pdf =
    PDF, { $pages ->
        [one] une page
       *[other] { $pages-figure } pages
    }
