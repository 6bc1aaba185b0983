# The words of the documents in English.
#
# Each message is a whole sentence, heading or label; the program only fills in
# names and numbers. The syntax is Fluent's (projectfluent.org). A message may
# be wrapped over several lines: a document sets it on one.
#
# A number such as $count comes in four forms. $count itself chooses between
# [one] and *[other] and is never printed; { $count-word } prints it in words up
# to ten; { $count-initial } does so at the beginning of a sentence;
# { $count-figure } prints digits.
#
# What the meetings of a series are called, and their briefs. Where series.toml says, for example, workshops_are =
# "modules", the term that ends in `-module` is read in the place of the one without an ending. All messages are written
# so that any of the words fits: none needs another article.
-workshop =
    { $form ->
        [many] workshops
        [initial] Workshop
        [initial-many] Workshops
       *[one] workshop
    }
-workshop-module =
    { $form ->
        [many] modules
        [initial] Module
        [initial-many] Modules
       *[one] module
    }
-workshop-session =
    { $form ->
        [many] sessions
        [initial] Session
        [initial-many] Sessions
       *[one] session
    }
-workshop-day =
    { $form ->
        [many] days
        [initial] Day
        [initial-many] Days
       *[one] day
    }
-workshop-dialogue =
    { $form ->
        [many] dialogues
        [initial] Dialogue
        [initial-many] Dialogues
       *[one] dialogue
    }
-brief =
    { $form ->
        [many] Meeting briefs
       *[one] Meeting brief
    }
-brief-module =
    { $form ->
        [many] Module briefs
       *[one] Module brief
    }
-brief-session =
    { $form ->
        [many] Session briefs
       *[one] Session brief
    }
-brief-day =
    { $form ->
        [many] Daily briefs
       *[one] Daily brief
    }
-brief-dialogue =
    { $form ->
        [many] Dialogue briefs
       *[one] Dialogue brief
    }

# By the customs of which country numbers, dates and lists are written.
locale = en-GB

## Numbers, dates, names, paragraphs

number-word =
    { $number ->
        [0] no
        [1] one
        [2] two
        [3] three
        [4] four
        [5] five
        [6] six
        [7] seven
        [8] eight
        [9] nine
        [10] ten
       *[other] { $figure }
    }
number-initial =
    { $number ->
        [0] No
        [1] One
        [2] Two
        [3] Three
        [4] Four
        [5] Five
        [6] Six
        [7] Seven
        [8] Eight
        [9] Nine
        [10] Ten
       *[other] { $figure }
    }

period-days = { $first } to { $last }
period-months = { $first } to { $last }
period-years = { $first } to { $last }

# The apostrophe in names of countries.
country-apostrophe = '
# A country or area in tables and lists; in English its UN short name.
country = { $name }
# Countries and areas as a sentence names them. Those that bring an article, or
# that the United Nations inverts in tables, are listed. $place is where in the
# sentence the name stands.
article =
    { $place ->
        [initial] The
       *[within] the
    }
country-in-text =
    { $code ->
        [ALA] { article } { $name }
        [ARE] { article } { $name }
        [ATF] { article } { $name }
        [BHS] { article } { $name }
        [BOL] { article } Plurinational State of Bolivia
        [CAF] { article } { $name }
        [CCK] { article } { $name }
        [COD] { article } { $name }
        [COG] { article } { $name }
        [COK] { article } { $name }
        [COM] { article } { $name }
        [CYM] { article } { $name }
        [DOM] { article } { $name }
        [FLK] { article } { $name }
        [FRO] { article } { $name }
        [FSM] { article } Federated States of Micronesia
        [GBR] { article } { $name }
        [GMB] { article } { $name }
        [HKG] { article } Hong Kong Special Administrative Region of China
        [IMN] { article } { $name }
        [IOT] { article } { $name }
        [IRN] { article } Islamic Republic of Iran
        [KOR] { article } { $name }
        [LAO] { article } { $name }
        [MAC] { article } Macao Special Administrative Region of China
        [MAF] { article } French part of Saint Martin
        [MDA] { article } { $name }
        [MHL] { article } { $name }
        [MNP] { article } { $name }
        [NER] { article } { $name }
        [NLD] { article } Kingdom of the Netherlands
        [PHL] { article } { $name }
        [PRK] { article } { $name }
        [PSE] { article } { $name }
        [RUS] { article } { $name }
        [SDN] { article } { $name }
        [SXM] { article } Dutch part of Saint Martin
        [SYR] { article } { $name }
        [TCA] { article } { $name }
        [TZA] { article } { $name }
        [UMI] { article } { $name }
        [USA] { article } { $name }
        [VAT] { article } { $name }
        [VEN] { article } Bolivarian Republic of Venezuela
        [VGB] { article } { $name }
        [VIR] { article } { $name }
        [WLF] { article } { $name }
       *[other] { $name }
    }
region =
    { $region ->
        [Americas] Americas
       *[other] { $region }
    }
region-in-text =
    { $region ->
        [Americas] the Americas
       *[other] { $region }
    }
title-in-text = “{ $title }”

# Dates. $date is the date, or the part of it, as the language’s customs have it; $day is the day as a number, to choose
# by; $day_and_month, $month_and_year, $month and $year are its parts, for languages that put them together otherwise.
date-whole = { $date }
date-day = { $date }
date-month = { $date }
date-month-of-year = { $date }

# What the program itself calls kinds of contributions, groups of participants, and what is told of people. What is not
# listed comes from the sheets, in $name. A series that has words of its own for these is not asked.
kind =
    { $kind ->
        [idea] Idea
        [challenge] Challenge
        [recommendation] Recommendation
        [good-practice] Good practice
        [question] Question
        [role-of-the-pbc] Role of the Peacebuilding Commission
        [action] Action
        [observation] Observation
       *[other] { $name }
    }
# For one of the group, beside what that person said.
group =
    { $group ->
        [un-system] UN system
        [member-state] Member State
        [academia] Academia
        [practitioner] Practitioner
        [civil-society] Civil society
        [regional-organization] Regional organization
        [think-tank] Think tank
        [financial-institution] International financial institution
        [private-sector] Private sector
        [media] Media
       *[other] { $name }
    }
# For all of the group, in charts.
group-plural =
    { $group ->
        [un-system] UN system
        [member-state] Member States
        [academia] Academia
        [practitioner] Practitioners
        [civil-society] Civil society
        [regional-organization] Regional organizations
        [think-tank] Think tanks
        [financial-institution] International financial institutions
        [private-sector] Private sector
        [media] Media
       *[other] { $name }
    }
gender =
    { $gender ->
        [female] Female
        [male] Male
        [non-binary] Non-binary
        [other] Other
        [prefer-not-to-say] Prefer not to say
       *[unknown] { $name }
    }
role =
    { $role ->
        [participant] Participant
        [speaker] Speaker
        [keynote-speaker] Keynote speaker
        [opening-speaker] Opening speaker
        [panellist] Panellist
        [chair] Chair
        [co-chair] Co-chair
        [moderator] Moderator
        [facilitator] Facilitator
        [discussant] Discussant
        [organiser] Organiser
        [host] Host
        [presenter] Presenter
        [rapporteur] Rapporteur
        [observer] Observer
        [resource-person] Resource person
        [interpreter] Interpreter
       *[unknown] { $name }
    }
format =
    { $format ->
        [online] Online
        [in-person] In person
        [hybrid] Hybrid
       *[unknown] { $name }
    }
# A workshop of which only the number is known; asked in further editions only.
workshop-untitled = { -workshop(form: "initial") } { $number }
# Those to whom recommendations are often directed; asked in further editions only.
addressee-known =
    { $addressee ->
        [security-council] Security Council
        [general-assembly] General Assembly
        [economic-and-social-council] Economic and Social Council
        [human-rights-council] Human Rights Council
        [peacebuilding-commission] Peacebuilding Commission
        [peacebuilding-support-office] Peacebuilding Support Office
        [peacebuilding-fund] Peacebuilding Fund
        [secretary-general] Secretary-General
        [secretariat] UN Secretariat
        [un-system] UN system
        [un-country-teams] UN country teams
        [resident-coordinators] Resident coordinators
        [peace-operations] Peace operations
        [member-states] Member States
        [governments] Governments
        [donors] Donors
        [international-financial-institutions] International financial institutions
        [world-bank] World Bank
        [regional-organizations] Regional organizations
        [african-union] African Union
        [european-union] European Union
        [civil-society] Civil society
        [private-sector] Private sector
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
title-cut = { $text } …

labelled-number = { $label } { $number }
labelled-number-share = { $label } with { $number } ({ $share } of all)
labelled-number-in-text = { $label } ({ $number })
labelled-count-in-text = { $label } ({ $count-word })
country-example = Country example
thread = Thread
addressee = Addressee
table-unknown = –

## Every document

edition = Edition of { $date }
edition-data = data { $fingerprint }
notice-illustrative = Illustrative data: participants and contributions are made up
# On every page of a document that is still being edited.
draft = Draft
people-fewer = fewer than { $minimum-figure }
figure-rule-people =
    People are counted once each; no group of fewer than { $minimum-word } is told by itself.
figure-rule-rows = Rows of the sheets below their headers, as they were read.
figure-rule-workshops = { -workshop(form: "initial-many") } in the lists of { -workshop(form: "many") }; without a list, those that the sheets name.
figure-rule-dates = Dates in the lists of { -workshop(form: "many") }.
figure-rule-presence = Times of joining and leaving in the exports of several sessions, and the least time that counts.
figure-rule-questions = Guiding questions in the lists of { -workshop(form: "many") }.
figure-rule-table = Rows of the table that the number describes, counted as they are printed.
figure-rule-listed = Each of the people listed agreed to be.

# What the rule under which the workshops were held means for this document.
rule-chatham-house =
    Under the Chatham House Rule, speakers are shown by stakeholder group, where it is recorded, and by name only where
    they agreed to it for that contribution. The organisations of participants are not given.
rule-attributed =
    What is reported was said on the record. Contributions bear the names of their speakers, where these are recorded,
    except where a speaker preferred to be shown by stakeholder group or not to be quoted. No other participant is named
    without having agreed to it, and the organisations of participants are not given.
rule-open =
    What is reported was said in public. Contributions bear the names of their speakers, where these are recorded,
    except where a speaker preferred to be shown by stakeholder group or not to be quoted. No other participant is named
    without having agreed to it, and the organisations of participants are not given.

## In place of a person’s name

# Stands in a quoted text: “[a participant from civil society] asked why”.
substitute = [{ $words }]
substitute-participant = a participant
# For one who was not in the room.
substitute-somebody = name withheld
# $group is the id of a stakeholder group. $name is what the series calls it, for several people: it is printed for
# groups that are not known here, so the words around it must fit any name.
substitute-of-group =
    { $group ->
        [un-system] a participant from the UN system
        [member-state] a participant from a Member State
        [academia] a participant from academia
        [practitioner] a practitioner
        [civil-society] a participant from civil society
        [regional-organization] a participant from a regional organization
        [think-tank] a participant from a think tank
        [financial-institution] a participant from an international financial institution
        [private-sector] a participant from the private sector
        [media] a participant from the media
       *[other] a participant of the group “{ $name }”
    }

## Counts

contributions-counted =
    { $count ->
        [one] One contribution
       *[other] { $count-initial } contributions
    }
contributions-elsewhere = { contributions-counted }: see { $headings }
contributions-in-workshops =
    { $count ->
        [one] One contribution
       *[other] { $count-initial } contributions, { $workshops ->
            [one] one { -workshop }
           *[other] { $workshops-word } { -workshop(form: "many") }
        }
    }
# Where a section says that it does not quote all.
quoted-place =
    { $document ->
        [brief] this brief
       *[paper] this chapter
    }
contributions-more =
    { $role ->
        [challenge] { $count ->
            [one] One more challenge is not quoted in { quoted-place }.
           *[other] { $count-initial } more challenges are not quoted in { quoted-place }.
        }
        [good-practice] { $count ->
            [one] One more good practice is not quoted in { quoted-place }.
           *[other] { $count-initial } more good practices are not quoted in { quoted-place }.
        }
        [idea] { $count ->
            [one] One more idea is not quoted in { quoted-place }.
           *[other] { $count-initial } more ideas are not quoted in { quoted-place }.
        }
        [commission] { $count ->
            [one] One more contribution on this role is not quoted in { quoted-place }.
           *[other] { $count-initial } more contributions on this role are not quoted in { quoted-place }.
        }
        [action] { $count ->
            [one] One more next step is not quoted in { quoted-place }.
           *[other] { $count-initial } more next steps are not quoted in { quoted-place }.
        }
       *[other] { $count ->
            [one] One more contribution of these kinds is not quoted in { quoted-place }.
           *[other] { $count-initial } more contributions of these kinds are not quoted in { quoted-place }.
        }
    }
kind-counted =
    { $role ->
        [challenge] { $count ->
            [one] one challenge
           *[other] { $count-word } challenges
        }
        [good-practice] { $count ->
            [one] one good practice
           *[other] { $count-word } good practices
        }
        [idea] { $count ->
            [one] one idea
           *[other] { $count-word } ideas
        }
       *[other] { $count ->
            [one] one contribution that recommends something
           *[other] { $count-word } contributions that recommend something
        }
    }
key-workshops =
    { $count ->
        [one] { -workshop }
       *[other] { -workshop(form: "many") }
    }
key-participants =
    { $count ->
        [one] participant
       *[other] participants
    }{ $groups ->
        [0] {""}
        [one] {" "}from one stakeholder group
       *[other] {" "}from { $groups-word } stakeholder groups
    }
key-contributions =
    { $count ->
        [one] contribution recorded
       *[other] contributions recorded
    }
key-countries =
    { $count ->
        [one] country example
       *[other] country examples
    }
key-recommendations =
    { $count ->
        [one] recommendation
       *[other] recommendations
    }{ $addressees ->
        [0] {""}
        [one] {" "}to one addressee
       *[other] {" "}to { $addressees-word } addressees
    }
key-different-recommendations =
    { $count ->
        [one] recommendation
       *[other] different recommendations
    }

## Contributions and recommendations

attribution-actors = For { $actors }
attribution-countries =
    { $count ->
        [one] one country example
       *[other] { $count-word } country examples
    }
recommendations-heading = Recommendations
recommendations-unaddressed = No addressee named
recommendations-more =
    { $count ->
        [one] One more recommendation is not shown here; data/recommendations.csv ranks all of the series.
       *[other] { $count-initial } more recommendations are not shown here; data/recommendations.csv ranks all of the series.
    }
support-also-addressed = Also addressed to { $addressees }
support-elsewhere =
    { $count ->
        [one] Also raised in { -workshop } { $workshops }
       *[other] Also raised in { -workshop(form: "many") } { $workshops }
    }
support-all = Raised in all { $total-word } { -workshop(form: "many") }
support-some = Raised in { $count-word } of { $total-word } { -workshop(form: "many") }
support-one = Raised in { -workshop } { $workshop }
# $raised is one of the three above; $groups and $countries are lists, told
# where $by and $on are yes.
support-told =
    { $raised }{ $by ->
        [yes] , by { $groups }
       *[no] {""}
    }{ $on ->
        [yes] , with { $examples ->
            [one] an example
           *[other] examples
        } from { $countries }
        [many] , with examples from { $examples-word } countries
       *[no] {""}
    }
# A stakeholder group as a sentence names those of it.
group-in-text =
    { $group ->
        [un-system] the UN system
        [member-state] Member States
        [academia] academia
        [practitioner] practitioners
        [civil-society] civil society
        [regional-organization] regional organizations
        [think-tank] think tanks
        [financial-institution] international financial institutions
        [private-sector] the private sector
        [media] the media
       *[other] { $name }
    }
support-summary =
    { $others ->
        [0] All { $total-word } { -workshop(form: "many") }
       *[other] { $count-initial } of { $total-word } { -workshop(form: "many") }
    }

## Country examples

countries-heading = Country examples
countries-tied =
    { $countries } were discussed most, with { $count ->
        [one] one contribution
       *[other] { $count-word } contributions
    } each.
countries-leader =
    { $country } was discussed most, with { $count ->
        [one] one contribution
       *[other] { $count-word } contributions
    }.
countries-leader-followed =
    { $country } was discussed most, with { $count ->
        [one] one contribution
       *[other] { $count-word } contributions
    }, followed by { $next }.
countries-lead =
    { $elsewhere ->
        [0] All { $total-word } examples are in { $region }.
       *[other] Of the { $total-word } examples, { $count ->
            [one] one is
           *[other] { $count-word } are
        } in { $region }.
    }
countries-more = Contributions also drew on { $countries }.
countries-more-counted =
    { $count ->
        [one] Contributions also drew on one more country example.
       *[other] Contributions also drew on { $count-word } more country examples.
    }
map-finding =
    { $elsewhere ->
        [0] { $total ->
            [2] Both
           *[other] All { $total-word }
        } country examples are in { $region }
       *[other] Of { $total-word } country examples, { $count ->
            [one] one is
           *[other] { $count-word } are
        } in { $region }
    }{ $leaders ->
        [one] , and { $leader } drew most contributions
       *[other] {""}
    }
map-source =
    Contributions by country example, on tiles of equal size; five tints mark fifths of the largest
    number. Data: data/countries.csv
map-alternative =
    Map of the world in tiles with { $total-word } country examples. Contributions on each: { $counted }.
# Countries of one number of contributions; $number is how many countries they are.
map-counted =
    { $countries } ({ $count-figure }{ $number ->
        [one] {""}
       *[other] {" "}each
    })

## Participation

part-not-stated = Not stated
part-not-stated-in-text = those of whom nothing is stated
part-other =
    { $dimension ->
        [stakeholder_group] Other groups
        [region] Other regions
       *[other] Others
    }
share = { $percent-figure }{"\u00A0"}%
share-under-one = <1{"\u00A0"}%
share-nearly-all = >99{"\u00A0"}%
participation-heading = Who took part
participation-total =
    The { -workshop } brought together { $count ->
        [one] one participant
       *[other] { $count-word } participants
    }.
participation-fewer = Fewer than { $minimum-word } participants took part.
participation-parts =
    { $dimension ->
        [stakeholder_group] By stakeholder group, they were: { $parts }.
        [region] By region, they were: { $parts }.
       *[other] By this measure, they were: { $parts }.
    }
participation-merged =
    { $dimension ->
        [stakeholder_group] “Other groups” stands for { $names }.
        [region] “Other regions” stands for { $names }.
       *[other] “Others” stands for { $names }.
    }
participation-source =
    Attendance, each person once; no group of fewer than { $minimum-word } is shown by itself.
    Data: data/participation.csv
# $number is how many are the largest; $hidden is above 0 where merged ones could be larger.
chart-finding =
    { $hidden ->
        [0] { $dimension ->
            [stakeholder_group] { $number ->
                [one] Largest stakeholder group: { $leaders }, with { $count-word } of { $total-word } participants
               *[other] Largest stakeholder groups: { $leaders }, with { $count-word } of { $total-word } participants each
            }
            [region] { $number ->
                [one] Region with most participants: { $leaders }, with { $count-word } of { $total-word }
               *[other] Regions with most participants: { $leaders }, with { $count-word } of { $total-word } each
            }
            [gender] Gender: { $leaders }, { $count-word } of { $total-word } participants{ $number ->
                [one] {""}
               *[other] {" "}each
            }
           *[other] Role: { $leaders }, { $count-word } of { $total-word } participants{ $number ->
                [one] {""}
               *[other] {" "}each
            }
        }
       *[other] { $dimension ->
            [stakeholder_group] Largest of the stakeholder groups shown by themselves: { $leaders }, with { $count-word } of { $total-word } participants{ $number ->
                [one] {""}
               *[other] {" "}each
            }
            [region] Most participants of the regions shown by themselves: { $leaders }, with { $count-word } of { $total-word }{ $number ->
                [one] {""}
               *[other] {" "}each
            }
            [gender] Gender, of the entries shown by themselves: { $leaders }, { $count-word } of { $total-word } participants{ $number ->
                [one] {""}
               *[other] {" "}each
            }
           *[other] Role, of the entries shown by themselves: { $leaders }, { $count-word } of { $total-word } participants{ $number ->
                [one] {""}
               *[other] {" "}each
            }
        }
    }
chart-finding-none =
    { $dimension ->
        [stakeholder_group] The stakeholder groups of { $total-word } participants
        [region] The regions of { $total-word } participants
        [gender] The gender of { $total-word } participants
       *[other] The roles of { $total-word } participants
    }
chart-alternative =
    { $dimension ->
        [stakeholder_group] Bar chart of { $total-word } participants by stakeholder group: { $parts }.
        [region] Bar chart of { $total-word } participants by region: { $parts }.
        [gender] Bar chart of { $total-word } participants by gender: { $parts }.
       *[other] Bar chart of { $total-word } participants by role: { $parts }.
    }

## Figures that set workshops beside each other

# A workshop by its number, within a sentence.
workshop-in-text = { -workshop } { $number }
# $first is how many came for the first time; $listed is [all] where the attendance of every earlier workshop is listed.
participation-returned =
    { $count ->
        [0] None of them
       *[other] { $first ->
            [0] { $total ->
                [1] This participant
                [2] Both of them
               *[other] All of them
            }
           *[other] { $count ->
                [one] One of them
               *[other] Of these, { $count-word }
            }
        }
    } had attended an earlier { -workshop }{ $listed ->
        [all] {""}
       *[some] {" "}of which the attendance is listed
    }.
continuity-returned = Came back
continuity-first = First time
# $told is [all] where it is told of every workshop how many had attended an earlier one.
continuity-finding =
    Of the { $total-word } participants of { $workshop }, { $count-word } had attended an earlier one{ $told ->
        [all] , the largest share of all { -workshop(form: "many") }
       *[some] , the largest share that is shown
    }
continuity-finding-plain =
    { $count ->
        [one] One of { $total-word } participants
       *[other] { $count-initial } of { $total-word } participants
    } attended more than one { -workshop }
continuity-finding-none = Participants who had attended an earlier { -workshop }
continuity-source =
    Participants of each { -workshop }, in the order of time; not divided where that would show fewer than { $minimum-word }
    people. Data: data/continuity.csv
continuity-alternative = Bars of participants by { -workshop }: { $named }.
continuity-in-words = { $workshop }: { $count-figure } of { $total-figure } had attended an earlier one
continuity-in-words-untold = { $workshop }: { $total-figure }, not divided
continuity-nobody = Nobody attended more than one { -workshop }.
continuity-sentence =
    { $count ->
        [one] One of the { $total-word } participants
       *[other] { $count-initial } of the { $total-word } participants
    } of { $workshop } had attended an earlier { -workshop }.
attended =
    { $times ->
        [one] One { -workshop }
        [two] Two { -workshop(form: "many") }
       *[three-or-more] Three or more
    }
attended-finding =
    { $one ->
        [0] All { $total-word } participants attended two { -workshop(form: "many") } or more
       *[other] { $one-initial } of { $total-word } participants attended one { -workshop }
    }{ $more ->
        [0] {""}
       *[other] , { $more-word } three or more
    }
attended-source =
    Attendance, each person once; no group of fewer than { $minimum-word } is shown by itself. Data: data/continuity.csv
attended-alternative = Bar chart of { $total-word } participants by how many { -workshop(form: "many") } they attended: { $parts }.
region-heading = Region
# $total is how many workshops are shown; $others those of them to which more came from elsewhere.
regions-finding =
    { $others ->
        [0] At { $total ->
            [2] both
           *[other] all { $total-word }
        } { -workshop(form: "many") }
       *[other] At { $count-word } of { $total-word } { -workshop(form: "many") }
    }, { $region ->
        [Americas] the Americas were
       *[other] { $region } was
    } the region with most participants
regions-finding-none = Participants by region at { $total-word } { -workshop(form: "many") }
regions-source =
    Participants of each { -workshop }, in the order of time and on one scale; a region of fewer than { $minimum-word } is
    counted among the others. Data: data/participation.csv
regions-alternative = Small bar charts of participants by region and { -workshop }. { $named }.
regions-in-words = { $region }: { $cells }
regions-cell = { $number } at { -workshop } { $workshop }
timeline-finding =
    { $count ->
        [2] Two { -workshop(form: "many") } took place, on { $first } and { $last }, { $days ->
            [one] one day
           *[other] { $days-word } days
        } apart
       *[other] { $count-initial } { -workshop(form: "many") } took place from { $first } to { $last }, at most { $days ->
            [one] one day
           *[other] { $days-word } days
        } apart
    }
timeline-source =
    { $undated ->
        [0] {""}
        [one] One { -workshop } without a date is not shown.{" "}
       *[other] { $undated-initial } { -workshop(form: "many") } without a date are not shown.{" "}
    }The numbers are those of the { -workshop(form: "many") } in annex A. Data: data/workshops.csv
timeline-alternative = Axis of time with the { -workshop(form: "many") }: { $named }.
timeline-in-words = { $workshop }, { $date }
support-head-one = One { -workshop }
support-head-two = Two { -workshop(form: "many") }
support-head-more = Three or more
support-finding =
    { $count ->
        [one] One recommendation is
       *[other] { $count-initial } recommendations are
    } directed to { $addressee }, more than to anybody else{ $shared ->
        [0] , and none of them was made in more than one { -workshop }
        [one] ; one of them was made in more than one { -workshop }
       *[other] ; { $shared-word } of them were made in more than one { -workshop }
    }
support-finding-tied =
    { $count ->
        [one] One recommendation each is
       *[other] { $count-initial } recommendations each are
    } directed to { $addressees }, more than to anybody else
support-finding-plain = Recommendations to { $count-word } addressees, by how many { -workshop(form: "many") } made them
support-source =
    Different recommendations by the number of { -workshop(form: "many") } that made them; one to several addressees counts for each.{" "}
    { $count ->
        [0] {""}
        [one] One more addressee is in the table.{" "}
       *[other] { $count-initial } more addressees are in the table.{" "}
    }Data: data/addressee_support.csv
support-alternative = Bars of recommendations by addressee. { $named }.
support-in-words = { $addressee }: { $count-figure }, of these { $parts }
support-part-in-words =
    { $workshops ->
        [1] { $count-figure } in one { -workshop } only
        [2] { $count-figure } in two { -workshop(form: "many") } only
       *[other] { $count-figure } in three or more
    }
support-none-shared = No two { -workshop(form: "many") } made the same recommendation.

## Meeting brief

brief-title = { $series }: { $title }
brief-kind = { -brief } { $number }
brief-kind-unnumbered = { -brief }
brief-description = What was said at the { -workshop } “{ $title }” of { $date }, part of the series “{ $series }”.
brief-description-undated = What was said at the { -workshop } “{ $title }”, part of the series “{ $series }”.
masthead-hosts = Hosted by { $hosts }
masthead-chatham-house = Held under the Chatham House Rule
masthead-attributed = Held on the record
masthead-open = Held in public
duration-hours =
    { $hours ->
        [one] 1 hour
       *[other] { $hours-figure } hours
    }
duration-minutes =
    { $minutes ->
        [one] 1 minute
       *[other] { $minutes-figure } minutes
    }
duration-hours-minutes =
    { $hours ->
        [one] 1 hour
       *[other] { $hours-figure } hours
    } { $minutes ->
        [one] 1 minute
       *[other] { $minutes-figure } minutes
    }
key-messages-heading = Key messages
# $others is how many other workshops there are.
message-shared =
    { $others ->
        [one] The other { -workshop } shares { $parts }.
       *[other] Other { -workshop(form: "many") } share { $parts }.
    }
shared-recommendations =
    { $rest ->
        [0] { $count ->
            [one] the one recommendation made here
            [2] both recommendations made here
           *[other] all { $count-word } { $repeated ->
                [0] recommendations
               *[other] different recommendations
            } made here
        }
       *[other] { $count-word } of the { $total-word } { $repeated ->
                [0] recommendations
               *[other] different recommendations
            } made here
    }
shared-challenges =
    { $rest ->
        [0] { $count ->
            [one] the one challenge named here
            [2] both challenges named here
           *[other] all { $count-word } challenges named here
        }
       *[other] { $count-word } of the { $total-word } challenges named here
    }
message-everywhere =
    { $recommendations ->
        [0] { $challenges ->
            [one] One of the challenges was named in all { $workshops-word } { -workshop(form: "many") }.
           *[other] { $challenges-initial } of the challenges were named in all { $workshops-word } { -workshop(form: "many") }.
        }
       *[other] { $challenges ->
            [0] { $recommendations ->
                [one] One of the recommendations was made in all { $workshops-word } { -workshop(form: "many") }.
               *[other] { $recommendations-initial } of the recommendations were made in all { $workshops-word } { -workshop(form: "many") }.
            }
           *[other] { $recommendations-initial } of the recommendations and { $challenges-word } of the challenges came up in all { $workshops-word } { -workshop(form: "many") }.
        }
    }
message-kinds = Recorded were { $kinds }.
# Above what editors wrote on the workshop.
workshop-summary-heading = Summary
questions-heading = Guiding questions
questions-more =
    { $count ->
        [one] One more guiding question was asked.
       *[other] { $count-initial } more guiding questions were asked.
    }
ideas-heading = Ideas and good practice
ideas-heading-further = Ideas, good practice and further points
challenges-heading = Challenges
next-steps-heading = Next steps
sources-heading = Sources
sources-no-notes =
    No contribution to this { -workshop } has been recorded yet; the brief shows what is known of the meeting.
sources-all-quoted =
    { $total ->
        [one] This brief cites the one contribution that was recorded; the mark behind it is its reference in the tables.
       *[other] This brief cites all { $total-word } contributions that were recorded; the mark behind each is its reference in the tables.
    }
sources-some-quoted =
    { $quoted ->
        [0] This brief cites none of the contributions that were recorded.
       *[other] This brief cites { $quoted-word } of the { $total-word } contributions that were recorded; the mark
            behind a passage is the reference of the contribution on which it rests.
    }
sources-withheld =
    { $count ->
        [one] One contribution is counted but not quoted, as its speaker or the editors wished.
       *[other] { $count-initial } contributions are counted but not quoted, as their speakers or the editors wished.
    }
sources-redacted =
    { $count ->
        [one] In one contribution, words in square brackets stand in place of people’s names.
       *[other] In { $count-word } contributions, words in square brackets stand in place of people’s names.
    }
sources-countries = A contribution on several countries counts for each of them.
sources-small-groups = No group of fewer than { $minimum-word } people is shown by itself.
sources-tables = All counts are in the tables that are published with this document, in the folder data.
sources-tables-and-notes =
    All counts are in the tables that are published with this document, in the folder data; the contributions that
    documents cite are in data/cited_notes.csv.
# What a brief carries, after one of these.
sources-attached = The rows on this { -workshop } are attached to the PDF.
# The same for the paper.
sources-attached-to-paper = The tables that the paper shows are attached to the PDF as well.

# Leads from a chapter of the paper to the brief; $kind is `brief-kind`.
chapter-brief = { $kind }: { $title }
# Leads to the paper.
brief-leads-to-paper =
    { $kind ->
        [own] “{ $title }” ({ $name }) brings the { -workshop(form: "many") } of the series together.
       *[policy-paper] The policy paper “{ $title }” brings the { -workshop(form: "many") } of the series together.
    }

## Tables attached to a PDF: what viewers show beside the name of the file

attachment-workshop = This { -workshop } with what it gave
attachment-participation-of-workshop = Participants of this { -workshop } by one attribute at a time; small groups are merged
attachment-recommendations-of-workshop = Recommendations made at this { -workshop }, with their support in the series
attachment-workshops = The { -workshop(form: "many") } of the series
attachment-participation = Participants by one attribute at a time; small groups are merged
attachment-topics = Contributions by topic and kind
attachment-countries = Contributions by country example
attachment-topic-country = Contributions by topic and country example
attachment-threads = Contributions by thread and topic
attachment-addressee-topic = Recommendations by addressee and topic
attachment-addressee-support = Recommendations by addressee and by how many { -workshop(form: "many") } made them
attachment-continuity = Participants who came back, by { -workshop }
attachment-recommendations = All recommendations in the order of their support
attachment-clusters = The { -workshop(form: "many") } by group
attachment-cluster-topic = Contributions by group of { -workshop(form: "many") } and topic
attachment-changes = What changed since the earlier edition
attachment-cited-notes = The contributions that this document cites

## Country note

country-note-kind = Country note
country-note-subject = Across topics and { -workshop(form: "many") }
country-note-description = What was said with { $country } as an example, in the series “{ $series }”.
# $count is at least three. $country is as in a sentence: “the Gambia”.
country-note-opening =
    { $workshops ->
        [one] In one { -workshop }, { $count-word } contributions drew on { $country }.
       *[other] In { $workshops-word } { -workshop(form: "many") }, { $count-word } contributions drew on { $country }.
    }
country-note-topic =
    { $count ->
        [one] More of them bear on { $topic } than on any other topic: one.
       *[other] More of them bear on { $topic } than on any other topic: { $count-word }.
    }
country-note-more =
    { $count ->
        [one] One more contribution on this topic is not quoted in this note.
       *[other] { $count-initial } more contributions on this topic are not quoted in this note.
    }
country-note-sources =
    { $rest ->
        [0] This note cites all { $total-word } contributions that draw on the example; the mark behind each is its reference in the tables.
       *[other] { $quoted ->
            [0] This note cites none of the { $total-word } contributions that draw on the example.
           *[other] This note cites { $quoted-word } of the { $total-word } contributions that draw on the example; the
                mark behind a passage is the reference of the contribution on which it rests.
        }
    }
country-note-tables = All counts are in the tables that are published with this document, in the folder data.
country-note-tables-and-notes =
    All counts are in the tables that are published with this document, in the folder data; the contributions that
    documents cite are in data/cited_notes.csv.
country-note-names =
    A country example is a country or area on whose experience contributions draw. Its name is the short name that the
    United Nations uses and implies no opinion on the legal status of a country, territory or area.

## Policy paper: cover, colophon, contents

# “own” where series.toml gives the document a kind of its own, which is then the name.
paper-kind =
    { $kind ->
        [own] { $name }
       *[policy-paper] Policy paper
    }
paper-title =
    { $kind ->
        [own] { $title }: { $name }
       *[policy-paper] { $title }: Policy paper
    }
paper-description = What the { -workshop(form: "many") } of the series “{ $series }” add up to.
workshops-counted =
    { $count ->
        [one] One { -workshop }
       *[other] { $count-initial } { -workshop(form: "many") }
    }
colophon-heading = About this paper
colophon-illustrative =
    The data behind this paper are made up for illustration: nobody said what is quoted here.
colophon-views =
    This paper reports what was said at the { -workshop(form: "many") }. The contributions are those of participants; neither the hosts
    nor other participants necessarily share them.
colophon-chatham-house =
    The { -workshop(form: "many") } were held under the Chatham House Rule: participants are free to use what was said, but neither the
    identity nor the affiliation of speakers and participants is revealed without their consent.
colophon-attributed =
    The { -workshop(form: "many") } were held on the record: contributions bear the names of their speakers, unless a speaker preferred
    otherwise. No other participant is named without having agreed to it.
colophon-open =
    The { -workshop(form: "many") } were held in public: contributions bear the names of their speakers, unless a speaker preferred
    otherwise. No other participant is named without having agreed to it.
colophon-designations =
    Countries and areas bear the short names that the United Nations uses. Neither the names nor the maps, which are made
    of equal tiles and draw no boundary, imply any opinion on the legal status of a country, territory, city or area, or
    of its authorities.
colophon-languages = Contributions are quoted in the language in which they were recorded.
colophon-data =
    Every figure can be traced. Annex B explains how contributions were counted, annex C lists those that are cited, and
    the tables that are published with the paper hold all counts. The data of this edition bear the fingerprint
    { $fingerprint }.
citation-heading = Suggested citation
citation-hosts = { $hosts }.
citation-work =
    { $kind ->
        [own] { $title }: { $name }. Edition of { $date }, data { $fingerprint }.
       *[policy-paper] { $title }: Policy paper. Edition of { $date }, data { $fingerprint }.
    }
citation-work-undated =
    { $kind ->
        [own] { $title }: { $name }. Data { $fingerprint }.
       *[policy-paper] { $title }: Policy paper. Data { $fingerprint }.
    }
contents-heading = Contents

# Above the editors' own texts, where these have no title.
foreword-heading = Foreword
conclusions-heading = Conclusions

## Policy paper: executive summary

summary-heading = Executive summary
summary-recommendations-heading = Leading recommendations
summary-title-everywhere =
    { $count ->
        [one] One recommendation was
       *[other] { $count-initial } recommendations were
    } made in all { $workshops-word } { -workshop(form: "many") }{ $more ->
        [0] {""}
       *[other] , and { $more-word } more in at least two
    }
summary-title-shared =
    { $count ->
        [one] One recommendation was made in more than one of { $workshops-word } { -workshop(form: "many") }
       *[other] { $count-initial } recommendations were made in more than one of { $workshops-word } { -workshop(form: "many") }
    }
summary-title-topic-country = Most was said on { $topics }, and { $country } was the example drawn on most
summary-title-plain =
    { $count ->
        [one] One contribution
       *[other] { $count-initial } contributions
    } from { $workshops ->
        [one] one { -workshop }
       *[other] { $workshops-word } { -workshop(form: "many") }
    }
summary-meetings =
    { $count ->
        [one] The series held one { -workshop }.
       *[other] The series held { $count-word } { -workshop(form: "many") }.
    }
summary-meetings-period =
    { $count ->
        [one] The series held one { -workshop } ({ $period }).
       *[other] The series held { $count-word } { -workshop(form: "many") } ({ $period }).
    }
summary-nothing-recorded = No contribution has been recorded yet.
summary-participants =
    In all, { $count ->
        [one] one participant
       *[other] { $count-word } participants
    }{ $groups ->
        [0] {""}
        [one] {" "}from one stakeholder group
       *[other] {" "}from { $groups-word } stakeholder groups
    } took part.
summary-recorded =
    Rapporteurs recorded { $count ->
        [one] one contribution
       *[other] { $count-word } contributions
    }{ $topics ->
        [0] {""}
        [one] {" "}on one topic
       *[other] {" "}on { $topics-word } topics
    }{ $countries ->
        [0] .
        [one] , with one country example.
       *[other] , with { $countries-word } country examples.
    }
summary-everywhere =
    { $recommendations ->
        [0] { $challenges ->
            [one] One challenge was named in all { $workshops-word } { -workshop(form: "many") }.
           *[other] { $challenges-initial } challenges were named in all { $workshops-word } { -workshop(form: "many") }.
        }
       *[other] { $challenges ->
            [0] { $recommendations ->
                [one] One recommendation was made in all { $workshops-word } { -workshop(form: "many") }.
               *[other] { $recommendations-initial } recommendations were made in all { $workshops-word } { -workshop(form: "many") }.
            }
           *[other] { $recommendations ->
                [one] One recommendation
               *[other] { $recommendations-initial } recommendations
            } and { $challenges ->
                [one] one challenge
               *[other] { $challenges-word } challenges
            } came up in all { $workshops-word } { -workshop(form: "many") }.
        }
    }
summary-shared =
    { $recommendations ->
        [0] { $challenges ->
            [one] One challenge was named in more than one { -workshop }.
           *[other] { $challenges-initial } challenges were named in more than one { -workshop }.
        }
       *[other] { $challenges ->
            [0] { $recommendations ->
                [one] One recommendation was made in more than one { -workshop }.
               *[other] { $recommendations-initial } recommendations were made in more than one { -workshop }.
            }
           *[other] { $recommendations ->
                [one] One recommendation
               *[other] { $recommendations-initial } recommendations
            } and { $challenges ->
                [one] one challenge
               *[other] { $challenges-word } challenges
            } came up in more than one { -workshop }.
        }
    }
summary-most-topic-country =
    Most was said on { $topics } ({ $count ->
        [one] one contribution
       *[other] { $count-word } contributions
    }{ $leaders ->
        [one] {""}
       *[other] {" "}each
    }), and { $country } was the country example drawn on most ({ $mentions-word }).
summary-most-topic =
    Most was said on { $topics } ({ $count ->
        [one] one contribution
       *[other] { $count-word } contributions
    }{ $leaders ->
        [one] {""}
       *[other] {" "}each
    }).
summary-most-country =
    The country example drawn on most was { $country } ({ $count ->
        [one] one contribution
       *[other] { $count-word } contributions
    }).
summary-ranking =
    The recommendations below are ranked by the number of { -workshop(form: "many") } that made them; their marks lead to the
    contributions behind them in annex C.

## Policy paper: introduction

introduction-heading = Introduction
introduction-hosts = The series was hosted by { $hosts }.
introduction-topics =
    { $count ->
        [one] It dealt with one topic: { $topics }.
       *[other] It dealt with { $count-word } topics: { $topics }.
    }
introduction-topics-many = It dealt with { $count-word } topics.
introduction-meetings =
    { $count ->
        [one] One { -workshop } took place; annex A describes it.
       *[other] { $count-initial } { -workshop(form: "many") } took place; annex A lists them.
    }
introduction-meetings-period =
    { $count ->
        [one] One { -workshop } took place ({ $period }); annex A describes it.
       *[other] { $count-initial } { -workshop(form: "many") } took place ({ $period }); annex A lists them.
    }
introduction-participants =
    In all, { $count ->
        [one] one person
       *[other] { $count-word } people
    }{ $groups ->
        [0] {""}
        [one] {" "}from one stakeholder group
       *[other] {" "}from { $groups-word } stakeholder groups
    } took part.
introduction-largest-group =
    { $hidden ->
        [0] The largest group, { $group }, had
       *[other] Of the groups shown by themselves, the largest, { $group }, had
    } { $count ->
        [one] one participant
       *[other] { $count-word } participants
    } ({ $share }).
introduction-returning =
    { $count ->
        [one] Of these, one attended more than one { -workshop }.
       *[other] Of these, { $count-word } attended more than one { -workshop }.
    }
introduction-chatham-house =
    All met under the Chatham House Rule, so speakers are shown by stakeholder group, where it is recorded, and by
    name only where they agreed to it.
introduction-attributed =
    All met on the record, so contributions bear the names of their speakers, where these are recorded, unless a speaker
    preferred otherwise.
introduction-open =
    All met in public, so contributions bear the names of their speakers, where these are recorded, unless a speaker
    preferred otherwise.
introduction-guide =
    The chapters follow the topics; each brings together what all { -workshop(form: "many") } said on one.{ $countries ->
        [0] { $threads ->
            [0] {""}
           *[other] {" "}Threads are then followed across them.
        }
       *[other] { $threads ->
            [0] {" "}Country examples are then followed across them.
           *[other] {" "}Country examples and threads are then followed across them.
        }
    } Marks such as { $mark } lead to annex C, which tells for each contribution that is cited where it is recorded.

## Policy paper: chapters

chapter-without-topic = Further contributions
chapter-heading =
    { $role ->
        [challenge] Challenges
        [good-practice] Good practices
       *[other] Ideas
    }
chapter-heading-mixed = Ideas and observations
open-questions-heading = Open questions
chapter-recommendations-more =
    { $count ->
        [one] One more recommendation on this topic, ranked { $ranks } in the series, is set out in the chapter on recommendations.
       *[other] { $count-initial } more recommendations on this topic, ranked { $ranks } in the series, are set out in the chapter on recommendations.
    }
chapter-opening-without-topic =
    { $count ->
        [one] One contribution bears on none of the topics.
       *[other] { $count-initial } contributions bear on none of the topics.
    }
chapter-opening-most =
    More was said on this topic than on any other: { $count ->
        [one] one contribution
       *[other] { $count-word } contributions
    }, from { $workshops ->
        [one] one { -workshop }
       *[other] { $workshops-word } { -workshop(form: "many") }
    }.
# $variant tells neighbouring chapters apart.
chapter-opening-everywhere =
    { $variant ->
        [0] All { $workshops-word } { -workshop(form: "many") } spoke to this topic, with { $count-word } contributions between them.
        [1] The topic came up in each of the { $workshops-word } { -workshop(form: "many") }, in { $count-word } contributions in all.
       *[other] This is a topic of all { $workshops-word } { -workshop(form: "many") }: { $count-word } contributions bear on it.
    }
chapter-opening =
    { $variant ->
        [0] This topic drew { $count ->
            [one] one contribution
           *[other] { $count-word } contributions
        } from { $workshops ->
            [one] one { -workshop }
           *[other] { $workshops-word } { -workshop(form: "many") }
        }.
       *[other] { $workshops ->
            [one] One { -workshop }
           *[other] { $workshops-initial } { -workshop(form: "many") }
        } recorded { $count ->
            [one] one contribution
           *[other] { $count-word } contributions
        } on this topic.
    }
chapter-spread =
    { $variant ->
        [0] Most of them, { $main-word }, come from { -workshop } { $workshop }; { $rest ->
            [one] one was
           *[other] { $rest-word } were
        } added in { $others ->
            [one] one other { -workshop }
           *[other] { $others-word } others
        }.
       *[other] { -workshop(form: "initial") } { $workshop } recorded { $main-word } of them, and { $others ->
            [one] one other
           *[other] { $others-word } others
        } added { $rest-word }.
    }
chapter-challenges-prevail =
    Challenges prevail: { $challenges-word } were named, against { $practices ->
        [one] one good practice
       *[other] { $practices-word } good practices
    }.
chapter-practices-prevail =
    Good practices outnumber challenges, { $practices-word } to { $challenges-word }.
chapter-kinds = They include { $kinds }.
chapter-one-country = The one country example is { $country }.
chapter-country-dominates =
    { $country } stands out among the country examples: { $rest ->
        [0] all { $all-word }
       *[other] { $count-word } of the { $all-word }
    } contributions that draw on a country concern it.
chapter-countries-spread =
    The discussion drew on { $total-word } country examples, { $most ->
        [one] each of them once
       *[other] none of them in more than { $most-word } contributions
    }.
chapter-shared =
    { $rest ->
        [0] { $count ->
            [one] The one recommendation on this topic was made in { $most-word } { -workshop(form: "many") }, on this or another topic.
            [2] Both recommendations on this topic were made in { $most-word } { -workshop(form: "many") }, on this or another topic.
           *[other] All { $count-word } different recommendations on this topic were made in { $most-word } { -workshop(form: "many") }, on this or another topic.
        }
       *[other] { $count ->
            [one] One of the { $all-word } different recommendations on this topic was made in { $most-word } { -workshop(form: "many") }, on this or another topic.
           *[other] { $count-initial } of the { $all-word } different recommendations on this topic were made in { $most-word } { -workshop(form: "many") }, on this or another topic.
        }
    }
chapter-shared-most =
    { $rest ->
        [0] All { $all-word }
       *[other] { $count-initial } of the { $all-word }
    } different recommendations on this topic were made in more than one { -workshop }, on this or another topic; the most widely shared came up in { $elsewhere ->
        [0] all { $most-word }
       *[other] { $most-word }
    }.

## Policy paper: countries, threads, Commission, recommendations

countries-chapter-heading = Country examples across topics
countries-sections-heading = The examples most drawn on
countries-sections-lead =
    { $count ->
        [one] The example drawn on most, in { $least-word } contributions.
       *[other] The { $count-word } examples drawn on most, each in { $least-word } contributions or more.
    }
countries-only = Contributions drew on { $country } as their only country example.
countries-one-region = Contributions drew on { $count-word } country examples, all of them in { $region }.
countries-regions =
    Contributions drew on { $count-word } country examples in { $regions-word } regions: { $parts }.
region-counted = { $count-word } in { $region }
countries-recurring =
    { $count ->
        [one] One of the examples came up in more than one { -workshop }.
       *[other] Of all examples, { $count-word } came up in more than one { -workshop }.
    }
countries-matrix-cut =
    The matrix shows the { $rows-word } examples discussed most; { $count ->
        [one] one more is
       *[other] { $count-word } more are
    } in data/topic_country.csv.
countries-unresolved =
    { $count ->
        [one] One contribution names an example that nobody has yet assigned to a country; it counts as unresolved.
       *[other] { $count-initial } contributions name examples that nobody has yet assigned to a country; they count as unresolved.
    }
country-unresolved = Unresolved
matrix-total = All
matrix-source =
    Contributions by country example and topic; one on several countries counts in each, one on several topics in each and
    once in its row’s total. Data: data/topic_country.csv
matrix-alternative =
    { $count ->
        [one] Table of contributions by topic for one country example: { $named }.
       *[other] Table of contributions by topic for { $count-word } country examples; in all: { $named }.
    }
matrix-finding-everywhere-one = { $country } was discussed under all { $topics-word } topics
matrix-finding-everywhere = { $countries } were discussed under all { $topics-word } topics
matrix-finding-everywhere-counted =
    { $count-initial } countries were discussed under all { $topics-word } topics
matrix-finding-topic =
    { $country } was drawn on in { $count-word } contributions, { $most-word } of them on { $topic }
matrix-finding-most =
    { $country } was discussed most, with { $count ->
        [one] one contribution
       *[other] { $count-word } contributions
    }
matrix-finding-tied =
    { $countries } were discussed most, with { $count ->
        [one] one contribution
       *[other] { $count-word } contributions
    } each
matrix-finding-plain = Contributions by country example and topic
further-topics-heading = Further topics
further-topics-introduction =
    { $count ->
        [one] One more topic was discussed less than the { $chapters-word } that have a chapter; the table counts what was recorded on it.
       *[other] { $count-initial } more topics were discussed less than the { $chapters-word } that have a chapter; the table counts what was recorded on each.
    } What was said stands in the briefs on the { -workshop(form: "many") }.
further-topics-cut =
    The table shows the { $rows-word } topics discussed most; { $count ->
        [one] one more is
       *[other] { $count-word } more are
    } in data/topics.csv.
further-topics-caption = Topics without a chapter
further-topics-summary =
    { $count ->
        [one] Table of one topic with its counts.
       *[other] Table of { $count-word } topics with their counts.
    }
# Groups of workshops. $heading is what the series calls such a group, in lower case: region, track, phase.
clusters-heading = The series by { $heading }
clusters-introduction =
    { $workshops ->
        [one] The one { -workshop } is
       *[other] The { $workshops-word } { -workshop(form: "many") } are
    } grouped by { $heading }, into { $groups ->
        [one] one group
       *[other] { $groups-word } groups
    }.
clusters-leader =
    { $count ->
        [one] The one contribution of { $group } is the most that any group recorded.
       *[other] Most contributions were recorded under “{ $group }”: { $count-word }.
    }
clusters-people = Whoever came to { -workshop(form: "many") } of several groups is counted once in each of them, and once in the series.
cluster-none = In no group
cluster-lead =
    { $workshops ->
        [one] One { -workshop } recorded
       *[other] { $workshops-initial } { -workshop(form: "many") } recorded
    } { $count ->
        [one] one contribution.
       *[other] { $count-word } contributions.
    }
cluster-lead-topic =
    { $workshops ->
        [one] One { -workshop } recorded
       *[other] { $workshops-initial } { -workshop(form: "many") } recorded
    } { $count ->
        [one] one contribution
       *[other] { $count-word } contributions
    }; { $topic } came up most often, in { $most-word } of them.
clusters-table-caption = The { -workshop(form: "many") } by { $heading }
clusters-table-summary =
    { $count ->
        [one] Table of one group of { -workshop(form: "many") } with its counts.
       *[other] Table of { $count-word } groups of { -workshop(form: "many") } with their counts.
    }
cluster-matrix-source =
    Contributions by group of { -workshop(form: "many") } and topic; one on several topics counts in each and once in its row’s total.
    Data: data/group_topic.csv
cluster-matrix-alternative =
    { $count ->
        [one] Table of contributions by topic for one group of { -workshop(form: "many") }: { $named }.
       *[other] Table of contributions by topic for { $count-word } groups of { -workshop(form: "many") }; in all: { $named }.
    }
cluster-finding-same = Whatever the { $heading }, { $topic } was spoken of most
cluster-finding-plain = Which topics were spoken of most, by { $heading }
threads-heading = Threads across topics
threads-introduction =
    { $threads ->
        [one] One question was
       *[other] { $threads-initial } questions were
    } followed across the topics; { $count ->
        [one] one contribution takes
       *[other] { $count-word } contributions take
    } { $threads ->
        [one] it up.
       *[other] them up.
    }
thread-lead =
    { $count ->
        [one] One contribution addresses it.
       *[other] { $count-initial } contributions from { $workshops ->
            [one] one { -workshop }
           *[other] { $workshops-word } { -workshop(form: "many") }
        } address it.
    }
# $count is above one.
thread-lead-topic =
    { $count-initial } contributions from { $workshops ->
        [one] one { -workshop }
       *[other] { $workshops-word } { -workshop(form: "many") }
    } address it, most of all under { $topic } ({ $most-word }).
thread-matrix-source =
    Contributions by thread and topic; one on several threads counts in each, one on several topics in each and once in
    its row’s total. Data: data/threads.csv
thread-matrix-alternative =
    { $count ->
        [one] Table of contributions by topic for one thread: { $named }.
       *[other] Table of contributions by topic for { $count-word } threads; in all: { $named }.
    }
thread-finding-most = The thread taken up most is { $thread }, in { $count-word } contributions
thread-finding-plain =
    { $count ->
        [one] One thread across the topics of the series
       *[other] { $count-initial } threads across the topics of the series
    }
cross-heading = Reading across the series
cross-topics =
    { $more ->
        [challenge] Challenges outnumber good practices
       *[good-practice] Good practices outnumber challenges
    } under { $count ->
        [one] one topic
       *[other] { $count-word } topics
    }: { $topics }.
cross-topic-balance =
    { $topic } ({ $challenges ->
        [0] no challenge
        [one] one challenge
       *[other] { $challenges-word } challenges
    }, { $practices ->
        [0] no good practice
        [one] one good practice
       *[other] { $practices-word } good practices
    })
cross-countries-both =
    { $count ->
        [one] One country example is cited both for good practice and for challenges:
       *[other] { $count-initial } country examples are cited both for good practice and for challenges{ $rest ->
            [0] :
           *[other] ; those with most of the two are
        }
    } { $countries }.
cross-country-balance =
    { $country } ({ $practices ->
        [one] one good practice
       *[other] { $practices-word } good practices
    }, { $challenges ->
        [one] one challenge
       *[other] { $challenges-word } challenges
    })
cross-questions =
    { $asked ->
        [one] The one question that participants left open before the last { -workshop }
       *[other] { $rest ->
            [0] None of the { $asked-word } questions
           *[other] Of the { $asked-word } questions
        } that participants left open before the last { -workshop }
    }{ $count ->
        [0] { $asked ->
            [one] {" "}was taken up by a later one.
           *[other] , each was taken up by a later one.
        }
        [one] { $asked ->
            [one] {" "}was taken up by no later one.
           *[other] , one was taken up by no later one.
        }
       *[other] { $rest ->
            [0] {" "}was taken up by a later one.
           *[other] , { $count-word } were taken up by no later one.
        }
    }
cross-questions-rest = Not all of them are quoted below.
cross-questions-heading = Questions that no later { -workshop } took up
addressee-matrix-source =
    Different recommendations by addressee and topic; one to several addressees counts in each, one on several topics in
    each and once in its row’s total. Data: data/addressee_topic.csv
addressee-matrix-alternative =
    { $count ->
        [one] Table of recommendations by topic for one addressee: { $named }.
       *[other] Table of recommendations by topic for { $count-word } addressees; in all: { $named }.
    }
addressee-finding-most =
    { $count ->
        [one] One recommendation is
       *[other] { $count-initial } recommendations are
    } directed to { $addressee }, more than to anybody else
addressee-finding-plain = Recommendations are directed to { $count-word } addressees
growth-heading = What each { -workshop } added
growth-heading-most = The { -workshop(form: "many") } that added most
growth-item = { -workshop(form: "initial") } { $number } added { $added }.
growth-nothing = { -workshop(form: "initial") } { $number } took up what earlier { -workshop(form: "many") } had raised, and added no country example or recommendation.
growth-countries =
    { $count ->
        [one] a country example ({ $countries })
       *[other] { $named ->
            [yes] { $count-word } country examples ({ $countries })
           *[no] { $count-word } country examples
        }
    }
growth-recommendations =
    { $count ->
        [one] a recommendation not made before
       *[other] { $count-word } recommendations not made before
    }
growth-topics =
    { $count ->
        [one] the topic { $topics }
       *[other] the topics { $topics }
    }
commission-lead =
    { $count ->
        [one] One contribution is on this role.
       *[other] This role is the subject of { $count-word } contributions from { $workshops ->
            [one] one { -workshop }
           *[other] { $workshops-word } { -workshop(form: "many") }
        }.
    }
recommendations-lead =
    { $count ->
        [one] The { -workshop } made one recommendation.
       *[other] The { -workshop } made { $count-word } different recommendations. They stand under the addressee that each names first.
    }
recommendations-lead-ranked =
    { $count ->
        [one] The { -workshop(form: "many") } made one recommendation.
       *[other] The { -workshop(form: "many") } made { $count-word } different recommendations. Each stands under the addressee that it names first and bears its rank in the series: the more { -workshop(form: "many") } made a recommendation, the higher it ranks.
    }

## Policy paper: endnotes and annexes

endnotes-heading = Endnotes
endnote-contribution =
    A contribution is one note of what a participant said, as rapporteurs recorded it. One participant may have made
    several, and none is weighed by who made it.
endnote-country-example =
    A country example is a country or area on whose experience a contribution draws, not the country of the speaker. A
    contribution on several countries counts for each of them.
endnote-ranking =
    Contributions that recommend the same count as one recommendation. Recommendations are ranked by the number of
    { -workshop(form: "many") } that made them; where these are level, by the number of topics, of stakeholder groups and of contributions,
    then by the priority that was given to them.
endnote-disclosure =
    Participants are counted once each. A group of fewer than { $minimum-word } is merged with others, and a breakdown
    from which a smaller number could be worked out is not published.
endnote-named-by-consent = No participant is named without having agreed to it.
endnote-named-speakers =
    Speakers are named with their contributions unless they preferred otherwise; no other participant is named without
    having agreed to it.
endnote-heat-map =
    Each cell counts the contributions on a topic that draw on a country. A contribution on several topics or countries
    counts in several cells but once in its row’s total, so rows need not add up. Five tints mark fifths of the largest
    number.
workshops-annex-heading = Annex A: { -workshop(form: "initial-many") } and participation
workshops-annex-introduction =
    Participants are counted once in each { -workshop } and once in the series, so the figures for { -workshop(form: "many") } can add up to
    more than the total for the series. Groups of fewer than { $minimum-word } people are not shown by themselves.
workshops-annex-cut =
    The table lists { $rows-word } { -workshop(form: "many") }; { $count ->
        [one] one more is
       *[other] { $count-word } more are
    } in data/workshops.csv.
participant-list-heading = Participants who agreed to be named
participant-list-lead =
    { $count ->
        [one] One participant agreed to be listed by name. Anyone else who took part is counted above and not listed.
       *[other] { $count-initial } participants agreed to be listed by name. Anyone else who took part is counted above and not listed.
    }
participant-list-none = No participant has agreed to be listed by name.
workshops-table-caption = The { -workshop(form: "many") } of the series
workshops-table-summary =
    { $count ->
        [one] Table of one { -workshop } with its date, hosts and counts.
       *[other] Table of { $count-word } { -workshop(form: "many") } with their dates, hosts and counts.
    }
column-number = No.
column-workshop = { -workshop(form: "initial") }
column-topic = Topic
column-workshops = { -workshop(form: "initial-many") }
column-date = Date
column-hosts = Hosts
column-participants = Participants
column-contributions = Contributions
column-countries = Country examples
column-recommendations = Recommendations
method-annex-heading = Annex B: Method and data quality
method-choice =
    { $rest ->
        [0] { $total ->
            [one] The paper cites the one contribution that was recorded.
           *[other] The paper cites all { $total-word } contributions that were recorded.
        }
       *[other] { $cited ->
            [0] The paper cites none of the contributions that were recorded.
           *[other] The paper cites { $cited-word } of the { $total-word } contributions that were recorded. Those that
                the editors marked as leading come first, then what several { -workshop(form: "many") } said, then what was given
                priority, then what draws on a country example. No two topic chapters quote the same contribution;
                the chapters on countries and threads may quote it again.
        }
    }
method-quotations =
    Contributions are quoted as they were recorded or edited; where a long one is cut, the cut is marked […]. They are
    notes of what was said and no transcript.
method-rows =
    The lists of { -workshop(form: "many") } and the sheets of notes hold { $read ->
        [one] one row
       *[other] { $read-word } rows
    }: { $used ->
        [0] none was used
        [one] one was used
       *[other] { $used-word } were used
    } and { $set_aside ->
        [one] one was
       *[other] { $set_aside-word } were
    } set aside, each with a reason that the keepers of the data have on file.
method-all-rows =
    { $read ->
        [one] The lists of { -workshop(form: "many") } and the sheets of notes hold one row, which was used.
       *[other] The lists of { -workshop(form: "many") } and the sheets of notes hold { $read-word } rows, all of which were used.
    }
method-topics-without-notes = No contribution was recorded under { $topics }.
method-from-times =
    { $count ->
        [one] Who took part in one session was told
       *[other] Who took part in { $count-word } sessions was told
    } from the times at which people joined and left a meeting of several sessions: whoever was there for { $minutes ->
        [one] one minute
       *[other] { $minutes-word } minutes
    } of a session, or for a third of a short session, counts there.
method-breakdowns =
    Breakdowns of people are made by one attribute at a time, for each { -workshop } and for the series. Groups of fewer than
    { $minimum-word } are merged, or else the breakdown is left out.
# $whole is how many of those published merge nothing.
method-merged =
    { $merged ->
        [0] { $published ->
            [one] In the one breakdown in data/participation.csv, no group had to be merged.
           *[other] In the { $published-word } breakdowns in data/participation.csv, no group had to be merged.
        }
       *[other] { $whole ->
            [0] { $published ->
                [one] In the one breakdown in data/participation.csv, small groups are merged.
                [2] In both breakdowns in data/participation.csv, small groups are merged.
               *[other] In all { $published-word } breakdowns in data/participation.csv, small groups are merged.
            }
           *[other] In { $merged-word } of the { $published-word } breakdowns in data/participation.csv, small groups are merged.
        }
    }
method-left-out =
    { $count ->
        [one] One more breakdown is left out.
       *[other] { $count-initial } more breakdowns are left out.
    }
method-all-left-out =
    { $count ->
        [one] The one breakdown that could be made is left out.
        [2] Both breakdowns that could be made are left out.
       *[other] All { $count-word } breakdowns that could be made are left out.
    }
method-attendance =
    The sheets of attendance are not listed, since their row counts could reveal groups too small to publish.
sheets-table-caption = Rows read, used and set aside
sheets-table-caption-cut =
    Rows read, used and set aside: the first { $rows-word } sheets ({ $count ->
        [one] one more is
       *[other] { $count-word } more are
    } not shown)
sheets-table-summary =
    { $count ->
        [one] Table of one sheet with its rows read, used and set aside.
       *[other] Table of { $count-word } sheets with their rows read, used and set aside.
    }
column-file = File
column-sheet = Sheet
column-holds = Holds
column-read = Read
column-used = Used
column-set-aside = Set aside
sheet-role =
    { $role ->
        [workshops] { -workshop(form: "initial-many") }
       *[other] Notes
    }
evidence-annex-heading = Annex C: Evidence
evidence-lead =
    { $count ->
        [one] The contribution that this paper cites, with the row that records it.
       *[other] The { $count-word } contributions that this paper cites, each with the row that records it.
    }
evidence-lead-published =
    { $count ->
        [one] The contribution that this paper cites, with the row that records it. Its wording is in data/cited_notes.csv.
       *[other] The { $count-word } contributions that this paper cites, each with the row that records it. Their wording is in data/cited_notes.csv.
    }
evidence-sheet = { $file } › { $sheet }
evidence-row = row { $row }
# Nobody stated it, or it is withheld to protect people.
evidence-no-group = Group not shown

## What changed since an earlier edition

figure-rule-earlier =
    From the comparison with the edition that has the data { $fingerprint }.
changes-since = the edition of { $date } (data { $fingerprint })
changes-since-undated = the edition with the data { $fingerprint }
changes-heading = What changed since the edition of { $date }
changes-heading-undated = What changed since the last edition
changes-compared = This page compares the present edition with { $edition }.
changes-none = Nothing that the documents count or rank has changed. Small changes among those who took part would not be told.
changes-table = The table data/changes.csv has all changes that are told, and the contributions by which each figure changed.
changes-more = { $count-figure } more
# In place of a word of the earlier edition that may not be said any more.
changes-unspeakable = (gone { $number })
changes-workshops-new =
    { $count ->
        [one] One { -workshop } is new: { $workshops }.
       *[other] { $count-initial } { -workshop(form: "many") } are new: { $workshops }.
    }
changes-workshops-gone =
    { $count ->
        [one] One { -workshop } is no longer part of the series: { $workshops }.
       *[other] { $count-initial } { -workshop(form: "many") } are no longer part of the series: { $workshops }.
    }
changes-notes-unknown =
    Which contributions are new or gone is not told, because the earlier edition came without its list of them.

changes-notes-heading = Contributions
changes-notes-new =
    { $count ->
        [one] One contribution is new.
       *[other] { $count-initial } contributions are new.
    }
changes-notes-gone =
    { $count ->
        [one] One contribution is gone.
       *[other] { $count-initial } contributions are gone.
    }
changes-notes-changed =
    { $count ->
        [one] One contribution has other words, or is counted otherwise.
       *[other] { $count-initial } contributions have other words, or are counted otherwise.
    }
# $workshop is its number, or its title in quotation marks.
changes-new-in =
    In { -workshop } { $workshop }, { $count ->
        [one] one contribution is new
       *[other] { $count-word } contributions are new
    }: { $kinds }.
changes-gone-from =
    From { -workshop } { $workshop }, { $count ->
        [one] one contribution is gone
       *[other] { $count-word } contributions are gone
    }: { $references }.
changes-changed-in =
    In { -workshop } { $workshop }, { $count ->
        [one] one contribution was changed.
       *[other] { $count-word } contributions were changed.
    }

changes-recommendations-new =
    { $count ->
        [one] One recommendation is new.
       *[other] { $count-initial } recommendations are new.
    }
changes-recommendations-gone =
    { $count ->
        [one] One recommendation is gone.
       *[other] { $count-initial } recommendations are gone.
    }
changes-recommendations-moved =
    Among those that both editions have, { $rose ->
        [0] none
       *[other] { $rose-word }
    } rose and { $fell ->
        [0] none
       *[other] { $fell-word }
    } fell.
changes-rank-new = New at rank { $rank-figure }: { $text }
changes-rank-rose = Risen from rank { $before-figure } to rank { $after-figure }: { $text }
changes-rank-fell = Fallen from rank { $before-figure } to rank { $after-figure }: { $text }
# Ranks of the earlier edition, each with the reference of its contribution.
changes-recommendation-named = { $rank-figure } ({ $reference })
changes-rank-gone =
    { $count ->
        [one] Of the earlier edition, recommendation { $recommendations } is gone.
       *[other] Of the earlier edition, recommendations { $recommendations } are gone.
    }

changes-figures-heading = Figures
changes-figures-counted =
    { $count ->
        [one] One figure changed.
       *[other] { $count-initial } figures changed.
    }
changes-figures-most =
    { $told ->
        [one] The largest change:
       *[other] These changed most; what the earlier edition did not have at all comes last:
    }
changes-people =
    Counts of people are among them; a change by fewer than { $minimum-word } is not told as a number, nor who it concerns.
changes-figure = { $subject } went from { $before-figure } to { $after-figure }.
changes-of-workshop =
    { $column ->
        [participants] Participants in { -workshop } { $workshop }
        [countries] Country examples in { -workshop } { $workshop }
        [recommendations] Contributions from { -workshop } { $workshop } that recommend something
       *[notes] Contributions from { -workshop } { $workshop }
    }
changes-of-kind = Contributions of the kind { $kind } on { $topic }
changes-of-country = Contributions that draw on { $country }
changes-of-topic-country = Contributions on { $topic } that draw on { $country }
changes-of-thread = Contributions on { $topic } that follow the thread { $thread }
changes-of-addressee = Recommendations on { $topic } for { $addressee }

changes-references-heading = References
# An old reference and the present one.
changes-reference = { $before } is now { $after }
changes-references =
    { $count ->
        [one] One contribution has another reference than in the earlier edition: { $references }.
       *[other] { $count-initial } contributions have other references than in the earlier edition: { $references }.
    }

# In a brief.
changes-brief = Since { $edition }, { $facts }.
changes-brief-new = This { -workshop } is new since { $edition }.
changes-brief-none = No contribution has changed since { $edition }.
changes-brief-counted =
    Since { $edition }, the contributions recorded went from { $before } to { $after-figure }.
changes-fact-new =
    { $count ->
        [one] one contribution has been added
       *[other] { $count-word } contributions have been added
    }
changes-fact-gone =
    { $count ->
        [one] one contribution has been removed
       *[other] { $count-word } contributions have been removed
    }
changes-fact-changed =
    { $count ->
        [one] one contribution has been changed
       *[other] { $count-word } contributions have been changed
    }

## The beginning of a series: the workbook and the series.toml of `rapporteur init`

starter-sheet-instructions = Read me
starter-sheet =
    { $sheet ->
        [workshops] Workshops
        [attendance] Attendance
       *[notes] Notes
    }
# Hidden: what cells offer to choose from.
starter-sheet-lists = Lists
starter-instructions-rows =
    One row for each workshop, each participant of a workshop, each point that was made. The sheets may be filled in
    any order, and every column but the few named below may stay empty or be deleted.
# $mark is “Example:”.
starter-instructions-examples =
    Rows whose first cell begins with “{ $mark }” only show how. They are never counted or printed. Write your own rows
    in their place, or delete them.
starter-instructions-needed =
    Needed are: for a workshop “{ $workshop }” and “{ $title }”; for a participant “{ $workshop }” and “{ $name }”; for
    a note “{ $workshop }” and “{ $note }”. All else makes the documents richer.
starter-instructions-found =
    Without this list the workshops would be those that the sheets happen to name. Correct their titles and dates, give them topics and questions; keep their numbers, by which documents refer to them.
starter-instructions-lists =
    A cell with an arrow beside it offers words that are understood. Other words may be typed; what the program does
    not know it reports with the cell, and never guesses.
starter-instructions-several =
    Several values in one cell are set apart by a semicolon or a line break, never by a comma.
starter-instructions-exports =
    A report of Zoom, Teams, Meet or a form need not be copied in here: drop the file into the folder beside this one.
starter-instructions-names =
    Nobody is named in the documents who did not agree to it: names and organisations of participants stay in this
    workbook, unless the cell on consent says otherwise.
starter-instructions-build =
    Save this workbook, then run “{ $inspect }” to see how it is understood, and “{ $build }” to make the documents.

# What is written into a column. $field is its meaning, $sheet the sheet.
starter-column =
    { $field ->
        [workshop]
            { $sheet ->
                [workshops] The number of the workshop: 1, 2, 3 …
               *[other] The number or title of the workshop, as the list of workshops has it.
            }
        [title] What the workshop is called in its brief.
        [topic]
            { $sheet ->
                [workshops] The topic or topics of the workshop; the policy paper has a chapter for each.
               *[other] The topic of this note, where it is not that of the whole workshop.
            }
        [date] The day of the workshop.
        [host] Who hosted it.
        [venue] Where it was held.
        [format] How people took part.
        [duration] How long it lasted, in minutes.
        [guiding_questions] Questions put in advance, each on a line of its own.
        [country_example]
            { $sheet ->
                [workshops] Countries whose experience the workshop looked at.
               *[other] The country whose experience the note draws on: not the speaker's own.
            }
        [chair] Who chaired. Never printed, and taken out of the words of notes.
        [name] First and last name. Never printed without consent.
        [email] Tells people of one name apart. Never printed.
        [organisation] Where the person comes from. Never printed.
        [stakeholder_group] The group by which participants are counted.
        [country] The participant's own country.
        [gender] The gender by which participants are counted.
        [role] For example speaker or participant.
        [attended] No for those who were invited and did not come; an empty cell means that they came.
        [joined] When the person came, for online meetings.
        [left] When the person left.
        [minutes] How long the person stayed.
        [consent]
            { $sheet ->
                [attendance] Whether the person agreed to be named. An empty cell is no consent.
               *[other] Whether the note may be quoted, and how. An empty cell: with the stakeholder group.
            }
        [id] A number that stays with the note; documents refer to it.
        [type] What the note is.
        [note] What was said, as full sentences. This stays the record.
        [thread] A cross-cutting question that series.toml lists.
        [question] The guiding question that the note answers, by its number or words.
        [speaker] Who said it. Never printed without consent.
        [speaker_group] The stakeholder group of the speaker.
        [addressee] To whom a recommendation is directed.
        [priority] How much it matters.
        [group] The same word beside notes that say the same.
        [include] Whether the note is shown: first, or not at all.
        [edited_text] What documents show instead of the note.
       *[other] { $sheet }
    }

# What the examples say. $part is of what.
starter-example =
    { $part ->
        [title] Shared rivers, shared peace
        [subtitle] What three workshops suggest
        [summary] Three workshops asked how those who share a river keep the peace along it.
        [topic] Shared rivers
        [host] Institute for Example Studies
        [venue] New York
        [guiding_questions] Who decides on dams?
        [name] Ada Example
        [organisation] Rivers Network
        [challenge] Upstream and downstream communities learn of a new dam from the newspaper.
        [recommendation] Share the plans of a dam with all who live along the river before it is approved.
        [addressee] River commissions
        [topics] Shared rivers
        [topics-alias] Rivers
        [topics-question] How do those who share a river share decisions?
        [threads] Who decides
        [threads-question] Who takes part in decisions, and who does not?
        [kinds] Lesson for practice
        [kinds-alias] Takeaway
        [stakeholder_groups] River community
        [stakeholder_groups-alias] Riparians
        [addressees] River commissions
       *[addressees-alias] Commissions
    }

starter-settings-introduction =
    How this series is called and how its documents are made. Every line is optional. A line that begins with # is a
    remark: remove the # to use what stands behind it. Change the words between the quotation marks, save, and build
    again. A mistake is reported with its line.
starter-settings-derived =
    What follows was found in the spreadsheets. Correct the wording and the order; the words as the sheets have them
    go on being understood if you keep them as aliases.
starter-settings-languages =
    The languages of the documents: en, es, fr, ru. The first is the main edition; a second adds a translation of all
    that the program words.
starter-settings-illustrative = While the data are made up, every page should say so.
starter-settings-topics =
    Topics, in the order of the policy paper's chapters: a short name that never changes, the title that documents
    print, other words for it in the sheets, and the question that it asks.
starter-settings-threads = Threads: questions that are followed through all topics.
starter-settings-kinds =
    Kinds of notes of your own. Ideas, challenges, recommendations, good practices, questions, actions and observations
    are known.
starter-settings-groups =
    Stakeholder groups of your own. The UN system, Member States, academia, practitioners, civil society, regional
    organizations, think tanks and others are known.
starter-settings-addressees = Those to whom recommendations are directed, in the order of the documents.
starter-settings-countries =
    Countries go by their UN short names, which are known, as are common other names. What is ambiguous is asked about
    and settled here: on the left as the sheets have it, on the right the name or the code.
starter-settings-disclosure =
    The Chatham House Rule: no document names who took part. Groups of fewer people than minimum_cell are merged with
    others.
starter-settings-branding = One colour for headings and figures, dark enough to be read on white.
starter-settings-schema = There is more: `rapporteur schema` lists every setting with its meaning.

## The page of all series

index-title = Meeting briefs and policy papers
index-skip = Skip to the series
index-contents = Series
index-no-news = Nothing that the documents count has changed.
index-papers = Policy paper
index-briefs = { -brief(form: "many") }
index-country-notes = Country notes
index-tables = Tables
index-workbook = All tables as a workbook
# The language by its own name.
index-language = English
index-pdf =
    PDF, { $pages ->
        [one] one page
       *[other] { $pages-figure } pages
    }
