# The words of the documents in Spanish, as the United Nations writes it.
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
# One is written out wherever it can stand, for it has a gender: [one] una
# contribución. Numbers from two to ten have none. No sentence begins with
# digits: number-initial stands in labels only. Where two numbers of the same
# things stand side by side, both are digits: “5 de las 12 contribuciones”.
#
# The name of a country may bring its article, which “de” and “a” would
# contract (de + el Níger = del Níger). So { $country } stands behind “en”,
# “sobre”, a colon or a bracket, or as an object, and never begins a sentence.
#
# What the meetings of a series are called, and their briefs. Where series.toml says, for example, workshops_are =
# "modules", the term that ends in `-module` is read in the place of the one without an ending. All messages are written
# so that any of the words fits: all are masculine.
-workshop =
    { $form ->
        [many] talleres
        [initial] Taller
        [initial-many] Talleres
       *[one] taller
    }
-workshop-module =
    { $form ->
        [many] módulos
        [initial] Módulo
        [initial-many] Módulos
       *[one] módulo
    }
-workshop-session =
    { $form ->
        [many] paneles
        [initial] Panel
        [initial-many] Paneles
       *[one] panel
    }
-workshop-day =
    { $form ->
        [many] días
        [initial] Día
        [initial-many] Días
       *[one] día
    }
-workshop-dialogue =
    { $form ->
        [many] diálogos
        [initial] Diálogo
        [initial-many] Diálogos
       *[one] diálogo
    }
-brief =
    { $form ->
        [many] Reseñas de reuniones
       *[one] Reseña de la reunión
    }
-brief-module =
    { $form ->
        [many] Reseñas de módulos
       *[one] Reseña del módulo
    }
-brief-session =
    { $form ->
        [many] Reseñas de paneles
       *[one] Reseña del panel
    }
-brief-day =
    { $form ->
        [many] Reseñas de días
       *[one] Reseña del día
    }
-brief-dialogue =
    { $form ->
        [many] Reseñas de diálogos
       *[one] Reseña del diálogo
    }

# By the customs of which country numbers, dates and lists are written. The
# United Nations groups numbers of four digits too (1.920 efectivos): es-ES
# would not.
locale = es-AR

## Numbers, dates, names, paragraphs

number-word =
    { $number ->
        [0] cero
        [2] dos
        [3] tres
        [4] cuatro
        [5] cinco
        [6] seis
        [7] siete
        [8] ocho
        [9] nueve
        [10] diez
       *[other] { $figure }
    }
number-initial =
    { $number ->
        [0] Cero
        [2] Dos
        [3] Tres
        [4] Cuatro
        [5] Cinco
        [6] Seis
        [7] Siete
        [8] Ocho
        [9] Nueve
        [10] Diez
       *[other] { $figure }
    }

period-days = { $first } a { $last }
period-months = { $first } a { $last }
period-years = { $first } a { $last }

# The apostrophe in names of countries.
country-apostrophe = ’
# A country or area in tables and lists: its UN short name.
country = { $name }
# The article that the United Nations gives a country or area in running text;
# most have none. Sentences never begin with it, so $place is not needed.
article =
    { $code ->
        [AFG] el
        [ALA] las
        [ARE] los
        [ARG] la
        [ATA] la
        [ATF] las
        [BHS] las
        [BRA] el
        [BVT] la
        [CAF] la
        [CAN] el
        [CCK] las
        [CMR] el
        [COD] la
        [COG] el
        [COK] las
        [COM] las
        [CXR] la
        [CYM] las
        [DOM] la
        [ECU] el
        [ESH] el
        [FLK] las
        [FRO] las
        [GAB] el
        [GBR] el
        [GUF] la
        [HMD] las
        [IMN] la
        [IND] la
        [IOT] el
        [IRQ] el
        [JPN] el
        [KOR] la
        [LAO] la
        [LBN] el
        [MDA] la
        [MHL] las
        [MNP] las
        [NER] el
        [NFK] la
        [PAK] el
        [PER] el
        [PRK] la
        [PRY] el
        [PSE] el
        [PYF] la
        [RUS] la
        [SAU] la
        [SDN] el
        [SEN] el
        [SJM] las
        [SLB] las
        [SYR] la
        [TCA] las
        [TCD] el
        [TGO] el
        [TZA] la
        [UMI] las
        [URY] el
        [USA] los
        [VAT] la
        [VGB] las
        [VIR] las
        [WLF] las
        [YEM] el
       *[other] {""}
    }
# Countries and areas as a sentence names them. Those that the United Nations
# inverts in tables are written out.
country-in-text =
    { $code ->
        [BOL] el Estado Plurinacional de Bolivia
        [FSM] los Estados Federados de Micronesia
        [HKG] la Región Administrativa Especial de Hong Kong de China
        [IRN] la República Islámica del Irán
        [MAC] la Región Administrativa Especial de Macao de China
        [MAF] la parte francesa de San Martín
        [NLD] el Reino de los Países Bajos
        [SXM] la parte neerlandesa de San Martín
        [VEN] la República Bolivariana de Venezuela
       *[other] { article } { $name }
    }
region =
    { $region ->
        [Africa] África
        [Americas] América
        [Antarctica] Antártida
        [Asia] Asia
        [Europe] Europa
        [Oceania] Oceanía
       *[other] { $region }
    }
# Stands behind “de” and “en”.
region-in-text =
    { $region ->
        [Africa] África
        [Americas] América
        [Antarctica] la Antártida
        [Asia] Asia
        [Europe] Europa
        [Oceania] Oceanía
       *[other] { $region }
    }
title-in-text = «{ $title }»

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
        [challenge] Desafío
        [recommendation] Recomendación
        [good-practice] Buena práctica
        [question] Pregunta
        [role-of-the-pbc] Función de la Comisión de Consolidación de la Paz
        [action] Medida
        [observation] Observación
       *[other] { $name }
    }
# For one of the group, beside what that person said.
group =
    { $group ->
        [un-system] Sistema de las Naciones Unidas
        [member-state] Estado Miembro
        [academia] Mundo académico
        [practitioner] Profesional
        [civil-society] Sociedad civil
        [regional-organization] Organización regional
        [think-tank] Centro de estudios
        [financial-institution] Institución financiera internacional
        [private-sector] Sector privado
        [media] Medios de comunicación
       *[other] { $name }
    }
# For all of the group, in charts.
group-plural =
    { $group ->
        [un-system] Sistema de las Naciones Unidas
        [member-state] Estados Miembros
        [academia] Mundo académico
        [practitioner] Profesionales
        [civil-society] Sociedad civil
        [regional-organization] Organizaciones regionales
        [think-tank] Centros de estudios
        [financial-institution] Instituciones financieras internacionales
        [private-sector] Sector privado
        [media] Medios de comunicación
       *[other] { $name }
    }
gender =
    { $gender ->
        [female] Mujeres
        [male] Hombres
        [non-binary] Personas no binarias
        [other] Otro género
        [prefer-not-to-say] Prefieren no indicarlo
       *[unknown] { $name }
    }
# Words that fit women and men, where there are such.
role =
    { $role ->
        [participant] Participante
        [speaker] Ponente
        [keynote-speaker] Ponente principal
        [opening-speaker] Ponente inaugural
        [panellist] Panelista
        [chair] Presidencia
        [co-chair] Copresidencia
        [moderator] Moderación
        [facilitator] Facilitación
        [discussant] Comentarista
        [organiser] Organización
        [host] Anfitrión o anfitriona
        [presenter] Exponente
        [rapporteur] Relatoría
        [observer] Observador u observadora
        [resource-person] Especialista
        [interpreter] Intérprete
       *[unknown] { $name }
    }
format =
    { $format ->
        [online] En línea
        [in-person] Presencial
        [hybrid] Híbrido
       *[unknown] { $name }
    }
# A workshop of which only the number is known; asked in further editions only.
workshop-untitled = { -workshop(form: "initial") } { $number }
# Those to whom recommendations are often directed; asked in further editions only.
addressee-known =
    { $addressee ->
        [security-council] Consejo de Seguridad
        [general-assembly] Asamblea General
        [economic-and-social-council] Consejo Económico y Social
        [human-rights-council] Consejo de Derechos Humanos
        [peacebuilding-commission] Comisión de Consolidación de la Paz
        [peacebuilding-support-office] Oficina de Apoyo a la Consolidación de la Paz
        [peacebuilding-fund] Fondo para la Consolidación de la Paz
        [secretary-general] Secretario General
        [secretariat] Secretaría de las Naciones Unidas
        [un-system] Sistema de las Naciones Unidas
        [un-country-teams] Equipos de las Naciones Unidas en los países
        [resident-coordinators] Coordinadores residentes
        [peace-operations] Operaciones de paz
        [member-states] Estados Miembros
        [governments] Gobiernos
        [donors] Donantes
        [international-financial-institutions] Instituciones financieras internacionales
        [world-bank] Banco Mundial
        [regional-organizations] Organizaciones regionales
        [african-union] Unión Africana
        [european-union] Unión Europea
        [civil-society] Sociedad civil
        [private-sector] Sector privado
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

labelled-number = { $label } { $number }
labelled-number-share = { $label } ({ $number }, el { $share } del total)
labelled-number-in-text = { $label } ({ $number })
labelled-count-in-text = { $label } ({ $count-figure })
country-example = Ejemplo de país
thread = Cuestión transversal
addressee = Destinatario
table-unknown = –

## Every document

edition = Edición del { $date }
edition-data = datos { $fingerprint }
notice-illustrative = Datos ilustrativos: participantes y contribuciones son ficticios
# On every page of a document that is still being edited.
draft = Borrador
people-fewer = menos de { $minimum-figure }
figure-rule-people =
    Cada persona se cuenta una sola vez; no se indica por separado ningún grupo de menos de { $minimum-word } personas.
figure-rule-rows = Filas de las hojas situadas debajo de sus encabezados, tal como se leyeron.
figure-rule-workshops = { -workshop(form: "initial-many") } de las listas de { -workshop(form: "many") }; a falta de lista, los que se mencionan en las hojas.
figure-rule-dates = Fechas de las listas de { -workshop(form: "many") }.
figure-rule-presence =
    Horas de entrada y de salida en las exportaciones de varias sesiones, y el tiempo mínimo que cuenta.
figure-rule-questions = Preguntas orientativas de las listas de { -workshop(form: "many") }.
figure-rule-table = Filas del cuadro que el número describe, contadas tal como se imprimen.
figure-rule-listed = Cada una de las personas enumeradas dio su consentimiento.

# What the rule under which the workshops were held means for this document.
rule-chatham-house =
    De conformidad con la regla de Chatham House, quienes intervinieron se presentan por grupo de interesados, cuando
    consta, y con su nombre solo si lo autorizaron para la contribución de que se trate. No se indican las
    organizaciones de las personas participantes.
rule-attributed =
    Lo que aquí se recoge se dijo con autorización para atribuirlo. Las contribuciones llevan el nombre de quien las formuló,
    cuando consta, salvo que esa persona prefiriera figurar por su grupo de interesados o no ser citada. No se nombra a
    ninguna otra persona participante sin su consentimiento ni se indican las organizaciones de quienes participaron.
rule-open =
    Lo que aquí se recoge se dijo en público. Las contribuciones llevan el nombre de quien las formuló, cuando consta,
    salvo que esa persona prefiriera figurar por su grupo de interesados o no ser citada. No se nombra a ninguna otra
    persona participante sin su consentimiento ni se indican las organizaciones de quienes participaron.

## In place of a person’s name

# Stands in a quoted text: “[a participant from civil society] asked why”.
substitute = [{ $words }]
substitute-participant = una persona participante
# For one who was not in the room.
substitute-somebody = nombre omitido
# $group is the id of a stakeholder group. $name is what the series calls it, for several people: it is printed for
# groups that are not known here, so the words around it must fit any name.
substitute-of-group =
    { $group ->
        [un-system] una persona del sistema de las Naciones Unidas
        [member-state] una persona de un Estado Miembro
        [academia] una persona del mundo académico
        [practitioner] una persona con experiencia práctica
        [civil-society] una persona de la sociedad civil
        [regional-organization] una persona de una organización regional
        [think-tank] una persona de un centro de estudios
        [financial-institution] una persona de una institución financiera internacional
        [private-sector] una persona del sector privado
        [media] una persona de los medios de comunicación
       *[other] una persona del grupo «{ $name }»
    }

## Counts

contributions-counted =
    { $count ->
        [one] Una contribución
       *[other] { $count-initial } contribuciones
    }
contributions-elsewhere = { contributions-counted }: véase { $headings }
contributions-in-workshops =
    { $count ->
        [one] Una contribución
       *[other] { $count-initial } contribuciones, { $workshops ->
            [one] un { -workshop }
           *[other] { $workshops-word } { -workshop(form: "many") }
        }
    }
# Where a section says that it does not quote all.
quoted-place =
    { $document ->
        [brief] esta reseña
       *[paper] este capítulo
    }
contributions-more =
    { $role ->
        [challenge] { $count ->
            [one] Hay otro desafío que no se cita en { quoted-place }.
           *[other] Hay otros { $count-word } desafíos que no se citan en { quoted-place }.
        }
        [good-practice] { $count ->
            [one] Hay otra buena práctica que no se cita en { quoted-place }.
           *[other] Hay otras { $count-word } buenas prácticas que no se citan en { quoted-place }.
        }
        [idea] { $count ->
            [one] Hay otra idea que no se cita en { quoted-place }.
           *[other] Hay otras { $count-word } ideas que no se citan en { quoted-place }.
        }
        [commission] { $count ->
            [one] Hay otra contribución sobre esta función que no se cita en { quoted-place }.
           *[other] Hay otras { $count-word } contribuciones sobre esta función que no se citan en { quoted-place }.
        }
        [action] { $count ->
            [one] Hay otro paso previsto que no se cita en { quoted-place }.
           *[other] Hay otros { $count-word } pasos previstos que no se citan en { quoted-place }.
        }
       *[other] { $count ->
            [one] Hay otra contribución de estos tipos que no se cita en { quoted-place }.
           *[other] Hay otras { $count-word } contribuciones de estos tipos que no se citan en { quoted-place }.
        }
    }
# Contributions of one kind, in a list of such: “13 sobre desafíos y 7 con ideas”.
kind-counted =
    { $role ->
        [challenge] { $count-figure } { $count ->
            [one] sobre un desafío
           *[other] sobre desafíos
        }
        [good-practice] { $count-figure } { $count ->
            [one] sobre una buena práctica
           *[other] sobre buenas prácticas
        }
        [idea] { $count-figure } { $count ->
            [one] con una idea
           *[other] con ideas
        }
       *[other] { $count-figure } { $count ->
            [one] con una recomendación
           *[other] con recomendaciones
        }
    }
key-workshops =
    { $count ->
        [one] { -workshop }
       *[other] { -workshop(form: "many") }
    }
key-participants =
    { $count ->
        [one] participante
       *[other] participantes
    }{ $groups ->
        [0] {""}
        [one] {" "}de un grupo de interesados
       *[other] {" "}de { $groups-word } grupos de interesados
    }
key-contributions =
    { $count ->
        [one] contribución registrada
       *[other] contribuciones registradas
    }
key-countries =
    { $count ->
        [one] ejemplo de país
       *[other] ejemplos de países
    }
key-recommendations =
    { $count ->
        [one] recomendación
       *[other] recomendaciones
    }{ $addressees ->
        [0] {""}
        [one] {" "}a un destinatario
       *[other] {" "}a { $addressees-word } destinatarios
    }
key-different-recommendations =
    { $count ->
        [one] recomendación
       *[other] recomendaciones distintas
    }

## Contributions and recommendations

attribution-actors = Para: { $actors }
attribution-countries =
    { $count ->
        [one] ejemplo de un país
       *[other] ejemplos de { $count-word } países
    }
recommendations-heading = Recomendaciones
recommendations-unaddressed = Sin destinatario indicado
recommendations-more =
    { $count ->
        [one] Hay otra recomendación que no figura aquí; data/recommendations.csv contiene la clasificación de todas las de la serie.
       *[other] Hay otras { $count-word } recomendaciones que no figuran aquí; data/recommendations.csv contiene la clasificación de todas las de la serie.
    }
support-also-addressed =
    { $count ->
        [one] Otro destinatario: { $addressees }
       *[other] Otros destinatarios: { $addressees }
    }
support-elsewhere =
    { $count ->
        [one] Planteada también en el { -workshop } { $workshops }
       *[other] Planteada también en los { -workshop(form: "many") } { $workshops }
    }
support-all = Planteada en los { $total-word } { -workshop(form: "many") }
support-some = Planteada en { $count-figure } de los { $total-figure } { -workshop(form: "many") }
support-one = Planteada en el { -workshop } { $workshop }
# $raised is one of the three above; $groups and $countries are lists, told
# where $by and $on are yes.
support-told =
    { $raised }{ $by ->
        [yes] , por { $groups }
       *[no] {""}
    }{ $on ->
        [yes] , con { $examples ->
            [one] un ejemplo
           *[other] ejemplos
        } sobre { $countries }
        [many] , con ejemplos sobre { $examples-word } países
       *[no] {""}
    }
# A stakeholder group as a sentence names those of it. Stands behind “por”.
group-in-text =
    { $group ->
        [un-system] el sistema de las Naciones Unidas
        [member-state] Estados Miembros
        [academia] el mundo académico
        [practitioner] profesionales
        [civil-society] la sociedad civil
        [regional-organization] organizaciones regionales
        [think-tank] centros de estudios
        [financial-institution] instituciones financieras internacionales
        [private-sector] el sector privado
        [media] los medios de comunicación
       *[other] { $name }
    }
support-summary =
    { $others ->
        [0] Los { $total-word } { -workshop(form: "many") }
       *[other] { $count ->
            [one] Uno de los { $total-word } { -workshop(form: "many") }
           *[other] { $count-figure } de los { $total-figure } { -workshop(form: "many") }
        }
    }

## Country examples

countries-heading = Ejemplos de países
countries-tied =
    Los países con más contribuciones son { $countries }, con { $count ->
        [one] una
       *[other] { $count-word }
    } cada uno.
countries-leader =
    Hubo más contribuciones sobre { $country } ({ $count-figure }) que sobre ningún otro país.
countries-leader-followed =
    Hubo más contribuciones sobre { $country } ({ $count-figure }) que sobre ningún otro país; a continuación, sobre
    { $next }.
countries-lead =
    { $elsewhere ->
        [0] Los { $total-word } ejemplos son de { $region }.
       *[other] De los { $total-figure } ejemplos, { $count-figure } { $count ->
            [one] es
           *[other] son
        } de { $region }.
    }
countries-more = También hubo contribuciones sobre { $countries }.
countries-more-counted =
    { $count ->
        [one] También hubo contribuciones sobre otro país.
       *[other] También hubo contribuciones sobre otros { $count-word } países.
    }
map-finding =
    { $elsewhere ->
        [0] Los { $total-word } ejemplos son de países de { $region }
       *[other] De { $total-figure } ejemplos de países, { $count-figure } { $count ->
            [one] es
           *[other] son
        } de { $region }
    }{ $leaders ->
        [one] ; el país con más contribuciones es { $leader }
       *[other] {""}
    }
map-source =
    Contribuciones por ejemplo de país, en casillas de igual tamaño; cinco tonos indican los quintos del número
    más alto. Datos: data/countries.csv
map-alternative =
    { $total ->
        [one] Mapa del mundo en casillas con un ejemplo de país. Contribuciones: { $counted }.
       *[other] Mapa del mundo en casillas con { $total-word } ejemplos de países. Contribuciones sobre cada uno: { $counted }.
    }
# Countries of one number of contributions; $number is how many countries they are.
map-counted =
    { $countries } ({ $count-figure }{ $number ->
        [one] {""}
       *[other] {" "}cada uno
    })

## Participation

part-not-stated = No consta
part-not-stated-in-text = personas sin datos al respecto
part-other =
    { $dimension ->
        [stakeholder_group] Otros grupos
        [region] Otras regiones
       *[other] Otras categorías
    }
share = { $percent-figure }{"\u00A0"}%
share-under-one = <1{"\u00A0"}%
share-nearly-all = >99{"\u00A0"}%
participation-heading = Participación
participation-total =
    { $count ->
        [one] En el { -workshop } participó una persona.
       *[other] El { -workshop } reunió a { $count-word } participantes.
    }
participation-fewer = Participaron menos de { $minimum-word } personas.
participation-parts =
    { $dimension ->
        [stakeholder_group] Por grupo de interesados, se distribuyen así: { $parts }.
        [region] Por región, se distribuyen así: { $parts }.
       *[other] Según este criterio, se distribuyen así: { $parts }.
    }
participation-merged =
    { $dimension ->
        [stakeholder_group] La categoría «Otros grupos» comprende: { $names }.
        [region] La categoría «Otras regiones» comprende: { $names }.
       *[other] La categoría «Otras categorías» comprende: { $names }.
    }
participation-source =
    Asistencia; cada persona se cuenta una vez y no se muestra por separado ningún grupo de menos de { $minimum-word }
    personas. Datos: data/participation.csv
# $number is how many are the largest; $hidden is above 0 where merged ones could be larger.
chart-finding =
    { $hidden ->
        [0] { $dimension ->
            [stakeholder_group] { $number ->
                [one] Grupo de interesados más numeroso: { $leaders }, con { $count-figure } de los { $total-figure } participantes
               *[other] Grupos de interesados más numerosos: { $leaders }, con { $count-figure } de los { $total-figure } participantes cada uno
            }
            [region] { $number ->
                [one] Región con más participantes: { $leaders }, con { $count-figure } de los { $total-figure }
               *[other] Regiones con más participantes: { $leaders }, con { $count-figure } de los { $total-figure } cada una
            }
            [gender] { $number ->
                [one] Género más representado: { $leaders }, con { $count-figure } de los { $total-figure } participantes
               *[other] Géneros más representados: { $leaders }, con { $count-figure } de los { $total-figure } participantes cada uno
            }
           *[other] { $number ->
                [one] Función más frecuente: { $leaders }, con { $count-figure } de los { $total-figure } participantes
               *[other] Funciones más frecuentes: { $leaders }, con { $count-figure } de los { $total-figure } participantes cada una
            }
        }
       *[other] { $dimension ->
            [stakeholder_group] { $number ->
                [one] Más numeroso de los grupos de interesados mostrados por separado: { $leaders }, con { $count-figure } de los { $total-figure } participantes
               *[other] Más numerosos de los grupos de interesados mostrados por separado: { $leaders }, con { $count-figure } de los { $total-figure } participantes cada uno
            }
            [region] { $number ->
                [one] Región con más participantes entre las mostradas por separado: { $leaders }, con { $count-figure } de los { $total-figure }
               *[other] Regiones con más participantes entre las mostradas por separado: { $leaders }, con { $count-figure } de los { $total-figure } cada una
            }
            [gender] { $number ->
                [one] Género más representado entre los mostrados por separado: { $leaders }, con { $count-figure } de los { $total-figure } participantes
               *[other] Géneros más representados entre los mostrados por separado: { $leaders }, con { $count-figure } de los { $total-figure } participantes cada uno
            }
           *[other] { $number ->
                [one] Función más frecuente entre las mostradas por separado: { $leaders }, con { $count-figure } de los { $total-figure } participantes
               *[other] Funciones más frecuentes entre las mostradas por separado: { $leaders }, con { $count-figure } de los { $total-figure } participantes cada una
            }
        }
    }
chart-finding-none =
    { $dimension ->
        [stakeholder_group] Distribución de los { $total-word } participantes por grupo de interesados
        [region] Distribución de los { $total-word } participantes por región
        [gender] Distribución de los { $total-word } participantes por género
       *[other] Distribución de los { $total-word } participantes por función
    }
chart-alternative =
    { $dimension ->
        [stakeholder_group] Gráfico de barras de { $total-word } participantes por grupo de interesados: { $parts }.
        [region] Gráfico de barras de { $total-word } participantes por región: { $parts }.
        [gender] Gráfico de barras de { $total-word } participantes por género: { $parts }.
       *[other] Gráfico de barras de { $total-word } participantes por función: { $parts }.
    }

## Figures that set workshops beside each other

# A workshop by its number, within a sentence. Stands behind “en”, as does the title of one without a number.
workshop-in-text = el { -workshop } { $number }
# Follows `participation-total`.
# $first is how many came for the first time; $listed is [all] where the attendance of every earlier workshop is listed.
participation-returned =
    { $count ->
        [0] { $total ->
            [one] Esa persona no había asistido
           *[other] Ninguna de esas personas había asistido
        }
       *[other] { $first ->
            [0] { $total ->
                [one] Esa persona había asistido
                [2] Ambas personas habían asistido
               *[other] Todas esas personas habían asistido
            }
           *[other] De esas personas, { $count ->
                [one] una había asistido
               *[other] { $count-word } habían asistido
            }
        }
    } a un { -workshop } anterior{ $listed ->
        [all] {""}
       *[some] {" "}de entre aquellos cuya asistencia consta
    }.
continuity-returned = Asistencia previa
continuity-first = Primera vez
# $told is [all] where it is told of every workshop how many had attended an earlier one.
continuity-finding =
    En { $workshop }, { $count ->
        [one] una de las { $total-word } personas había asistido
       *[other] { $count-figure } de los { $total-figure } participantes habían asistido
    } a un { -workshop } anterior{ $told ->
        [all] , la mayor proporción de todos los { -workshop(form: "many") }
       *[some] , la mayor proporción de las que se muestran
    }
continuity-finding-plain =
    { $count ->
        [one] Una de las { $total-word } personas asistió a más de un { -workshop }
       *[other] De los { $total-figure } participantes, { $count-figure } asistieron a más de un { -workshop }
    }
continuity-finding-none = Participantes que habían asistido a un { -workshop } anterior
continuity-source =
    Participantes de cada { -workshop }, en orden cronológico; sin desglosar cuando el desglose mostraría grupos de menos de
    { $minimum-word } personas. Datos: data/continuity.csv
continuity-alternative = Gráfico de barras de participantes por { -workshop }: { $named }.
continuity-in-words = { $workshop }: con asistencia previa, { $count-figure } de { $total-figure }
continuity-in-words-untold = { $workshop }: { $total-figure }, sin desglosar
continuity-nobody = Nadie asistió a más de un { -workshop }.
continuity-sentence =
    En { $workshop }, { $count ->
        [one] una de las { $total-word } personas que participaron había asistido
       *[other] { $count-figure } de las { $total-figure } personas que participaron habían asistido
    } a un { -workshop } anterior.
attended =
    { $times ->
        [one] Un { -workshop }
        [two] Dos { -workshop(form: "many") }
       *[three-or-more] Tres o más
    }
attended-finding =
    { $one ->
        [0] Las { $total-figure } personas que participaron asistieron a dos { -workshop(form: "many") } o más{ $more ->
            [0] {""}
            [one] ; una de ellas, a tres o más
           *[other] ; { $more-figure } de ellas, a tres o más
        }
       *[other] De los { $total-figure } participantes, { $one ->
            [one] una persona asistió
           *[other] { $one-figure } asistieron
        } a un solo { -workshop }{ $more ->
            [0] {""}
            [one] {" "}y una persona, a tres o más
           *[other] {" "}y { $more-figure }, a tres o más
        }
    }
attended-source =
    Asistencia; cada persona se cuenta una vez y no se muestra por separado ningún grupo de menos de { $minimum-word }
    personas. Datos: data/continuity.csv
attended-alternative = Gráfico de barras de { $total-word } participantes por número de { -workshop(form: "many") } a los que asistieron: { $parts }.
region-heading = Región
# $total is how many workshops are shown; $others those of them to which more came from elsewhere.
regions-finding =
    Región con más participantes en { $others ->
        [0] los { $total-word } { -workshop(form: "many") }
       *[other] { $count-figure } de los { $total-figure } { -workshop(form: "many") }
    }: { $region }
regions-finding-none = Participantes por región en { $total-word } { -workshop(form: "many") }
# «Otras regiones» is what `part-other` calls them.
regions-source =
    Participantes de cada { -workshop }, en orden cronológico y a una misma escala; las regiones con menos de { $minimum-word }
    participantes se cuentan en «Otras regiones». Datos: data/participation.csv
regions-alternative = Pequeños gráficos de barras de participantes por región y { -workshop }. { $named }.
regions-in-words = { $region }: { $cells }
regions-cell = { $number } en el { -workshop } { $workshop }
timeline-finding =
    { $count ->
        [2] Se celebraron dos { -workshop(form: "many") }, el { $first } y el { $last }, con { $days ->
            [one] un día
           *[other] { $days-word } días
        } de diferencia
       *[other] Entre el { $first } y el { $last } se celebraron { $count-word } { -workshop(form: "many") }, con un intervalo máximo de { $days ->
            [one] un día
           *[other] { $days-word } días
        }
    }
timeline-source =
    { $undated ->
        [0] {""}
        [one] No se muestra un { -workshop } sin fecha.{" "}
       *[other] No se muestran { $undated-word } { -workshop(form: "many") } sin fecha.{" "}
    }Los números son los de los { -workshop(form: "many") } en el anexo A. Datos: data/workshops.csv
timeline-alternative = Eje cronológico con los { -workshop(form: "many") }: { $named }.
timeline-in-words = { $workshop }, { $date }
support-head-one = Un { -workshop }
support-head-two = Dos { -workshop(form: "many") }
support-head-more = Tres o más
support-finding =
    Destinatario con más recomendaciones: { $addressee }, con { $count ->
        [one] una
       *[other] { $count-figure }
    }{ $shared ->
        [0] ; ninguna se formuló en más de un { -workshop }
        [one] ; una de ellas se formuló en más de un { -workshop }
       *[other] ; { $shared-figure } de ellas se formularon en más de un { -workshop }
    }
support-finding-tied =
    Destinatarios con más recomendaciones: { $addressees }, con { $count ->
        [one] una
       *[other] { $count-word }
    } cada uno
support-finding-plain = Recomendaciones a { $count-word } destinatarios, según el número de { -workshop(form: "many") } en que se formularon
support-source =
    Recomendaciones distintas según el número de { -workshop(form: "many") } en que se formularon; las dirigidas a varios destinatarios se
    cuentan en cada uno. { $count ->
        [0] {""}
        [one] Otro destinatario figura en el cuadro.{" "}
       *[other] Otros { $count-word } destinatarios figuran en el cuadro.{" "}
    }Datos: data/addressee_support.csv
support-alternative = Gráfico de barras de recomendaciones por destinatario. { $named }.
support-in-words = { $addressee }: { $count-figure }, de ellas { $parts }
support-part-in-words =
    { $workshops ->
        [1] { $count-figure } en un solo { -workshop }
        [2] { $count-figure } en dos { -workshop(form: "many") }
       *[other] { $count-figure } en tres { -workshop(form: "many") } o más
    }
support-none-shared = Ninguna recomendación se formuló en más de un { -workshop }.

## Meeting brief

brief-title = { $series }: { $title }
brief-kind = { -brief } { $number }
brief-kind-unnumbered = { -brief }
brief-description = Lo que se dijo en el { -workshop } «{ $title }», celebrado el { $date }, de la serie «{ $series }».
brief-description-undated = Lo que se dijo en el { -workshop } «{ $title }», de la serie «{ $series }».
masthead-hosts = Organización: { $hosts }
masthead-chatham-house = Celebrado con arreglo a la regla de Chatham House
masthead-attributed = Celebrado con intervenciones atribuibles
masthead-open = Celebrado en público
duration-hours =
    { $hours ->
        [one] 1 hora
       *[other] { $hours-figure } horas
    }
duration-minutes =
    { $minutes ->
        [one] 1 minuto
       *[other] { $minutes-figure } minutos
    }
duration-hours-minutes =
    { $hours ->
        [one] 1 hora
       *[other] { $hours-figure } horas
    } y { $minutes ->
        [one] 1 minuto
       *[other] { $minutes-figure } minutos
    }
key-messages-heading = Mensajes clave
message-shared =
    { $others ->
        [one] El otro { -workshop } comparte { $parts }.
       *[other] Otros { -workshop(form: "many") } comparten { $parts }.
    }
shared-recommendations =
    { $rest ->
        [0] { $count ->
            [one] la única recomendación formulada aquí
           *[other] las { $count-word } { $repeated ->
                [0] recomendaciones
               *[other] recomendaciones distintas
            } formuladas aquí
        }
       *[other] { $count ->
            [one] una de las { $total-word } { $repeated ->
                [0] recomendaciones
               *[other] recomendaciones distintas
            } formuladas aquí
           *[other] { $count-figure } de las { $total-figure } { $repeated ->
                [0] recomendaciones
               *[other] recomendaciones distintas
            } formuladas aquí
        }
    }
shared-challenges =
    { $rest ->
        [0] { $count ->
            [one] el único desafío señalado aquí
           *[other] los { $count-word } desafíos señalados aquí
        }
       *[other] { $count ->
            [one] uno de los { $total-word } desafíos señalados aquí
           *[other] { $count-figure } de los { $total-figure } desafíos señalados aquí
        }
    }
message-everywhere =
    { $recommendations ->
        [0] { $challenges ->
            [one] En los { $workshops-word } { -workshop(form: "many") } se señaló uno de los desafíos.
           *[other] En los { $workshops-word } { -workshop(form: "many") } se señalaron { $challenges-word } de los desafíos.
        }
       *[other] { $challenges ->
            [0] { $recommendations ->
                [one] En los { $workshops-word } { -workshop(form: "many") } se formuló una de las recomendaciones.
               *[other] En los { $workshops-word } { -workshop(form: "many") } se formularon { $recommendations-word } de las recomendaciones.
            }
           *[other] En los { $workshops-word } { -workshop(form: "many") } se plantearon { $recommendations ->
                [one] una
               *[other] { $recommendations-word }
            } de las recomendaciones y { $challenges ->
                [one] uno
               *[other] { $challenges-word }
            } de los desafíos.
        }
    }
message-kinds = El registro recoge { $kinds }.
# Above what editors wrote on the workshop.
workshop-summary-heading = Resumen
questions-heading = Preguntas orientativas
questions-more =
    { $count ->
        [one] Se formuló otra pregunta orientativa.
       *[other] Se formularon otras { $count-word } preguntas orientativas.
    }
ideas-heading = Ideas y buenas prácticas
ideas-heading-further = Ideas, buenas prácticas y otras observaciones
challenges-heading = Desafíos
next-steps-heading = Próximos pasos
sources-heading = Fuentes
sources-no-notes =
    Aún no se ha registrado ninguna contribución a este { -workshop }; la reseña recoge lo que se sabe de la reunión.
sources-all-quoted =
    { $total ->
        [one] Esta reseña cita la única contribución que se registró; la marca que la sigue es su referencia en los cuadros.
       *[other] Esta reseña cita las { $total-word } contribuciones que se registraron; la marca que sigue a cada una es su referencia en los cuadros.
    }
sources-some-quoted =
    { $quoted ->
        [0] Esta reseña no cita ninguna de las contribuciones que se registraron.
        [one] Esta reseña cita una de las { $total-word } contribuciones que se registraron; la marca que sigue a un
            pasaje es la referencia de la contribución en que se basa.
       *[other] Esta reseña cita { $quoted-figure } de las { $total-figure } contribuciones que se registraron; la
            marca que sigue a un pasaje es la referencia de la contribución en que se basa.
    }
sources-withheld =
    { $count ->
        [one] Una contribución se cuenta pero no se cita, por deseo de quien la formuló o del equipo editorial.
       *[other] Hay { $count-word } contribuciones que se cuentan pero no se citan, por deseo de quienes las formularon o del equipo editorial.
    }
sources-redacted =
    { $count ->
        [one] En una contribución, las palabras entre corchetes sustituyen nombres de personas.
       *[other] En { $count-word } contribuciones, las palabras entre corchetes sustituyen nombres de personas.
    }
sources-countries = Una contribución sobre varios países se cuenta en cada uno de ellos.
sources-small-groups = No se muestra por separado ningún grupo de menos de { $minimum-word } personas.
sources-tables =
    Todos los recuentos figuran en los cuadros que se publican con este documento, en la carpeta data.
sources-tables-and-notes =
    Todos los recuentos figuran en los cuadros que se publican con este documento, en la carpeta data, y las
    contribuciones que citan los documentos, en data/cited_notes.csv.

# Leads from a chapter of the paper to the brief; $kind is `brief-kind`.
chapter-brief = { $kind }: { $title }
# Leads to the paper.
brief-leads-to-paper =
    { $kind ->
        [own] «{ $title }» ({ $name }) ofrece una visión de conjunto de los { -workshop(form: "many") } de la serie.
       *[policy-paper] El documento de políticas «{ $title }» ofrece una visión de conjunto de los { -workshop(form: "many") } de la serie.
    }

## Tables attached to a PDF: what viewers show beside the name of the file

attachment-workshop = Este { -workshop } y lo que aportó
attachment-participation-of-workshop = Participantes de este { -workshop } por un solo atributo a la vez; los grupos pequeños se fusionan
attachment-recommendations-of-workshop = Recomendaciones formuladas en este { -workshop } y respaldo que recibieron en la serie
attachment-workshops = { -workshop(form: "initial-many") } de la serie
attachment-participation = Participantes por un solo atributo a la vez; los grupos pequeños se fusionan
attachment-topics = Contribuciones por tema y tipo
attachment-countries = Contribuciones por ejemplo de país
attachment-topic-country = Contribuciones por tema y ejemplo de país
attachment-threads = Contribuciones por cuestión transversal y tema
attachment-addressee-topic = Recomendaciones por destinatario y tema
attachment-addressee-support = Recomendaciones por destinatario y por número de { -workshop(form: "many") } que las formularon
attachment-continuity = Participantes que volvieron, por { -workshop }
attachment-recommendations = Todas las recomendaciones, por orden de respaldo
attachment-clusters = Los { -workshop(form: "many") } por grupo
attachment-cluster-topic = Contribuciones por grupo de { -workshop(form: "many") } y tema
attachment-changes = Cambios desde la edición anterior
attachment-cited-notes = Contribuciones que cita este documento

## Country note

country-note-kind = Nota de país
country-note-subject = En los distintos temas y { -workshop(form: "many") }
country-note-description = Lo que se dijo con { $country } como ejemplo, en la serie «{ $series }».
# $count is at least three. $country is as in a sentence: “el Níger”.
country-note-opening =
    { $workshops ->
        [one] En un { -workshop }, { $count-word } contribuciones tomaron como ejemplo { $country }.
       *[other] En { $workshops-word } { -workshop(form: "many") }, { $count-word } contribuciones tomaron como ejemplo { $country }.
    }
country-note-topic =
    Predomina el tema { $topic }: { $count ->
        [one] una contribución
       *[other] { $count-word } contribuciones
    }.
country-note-more =
    { $count ->
        [one] Hay otra contribución sobre este tema que no se cita en esta nota.
       *[other] Hay otras { $count-word } contribuciones sobre este tema que no se citan en esta nota.
    }
country-note-sources =
    { $rest ->
        [0] Esta nota cita las { $total-word } contribuciones que se basan en este ejemplo; la marca que sigue a cada una es su referencia en los cuadros.
       *[other] { $quoted ->
            [0] Esta nota no cita ninguna de las { $total-word } contribuciones que se basan en este ejemplo.
            [one] Esta nota cita una de las { $total-word } contribuciones que se basan en este ejemplo; la marca que
                sigue a un pasaje es la referencia de la contribución en que se basa.
           *[other] Esta nota cita { $quoted-figure } de las { $total-figure } contribuciones que se basan en este
                ejemplo; la marca que sigue a un pasaje es la referencia de la contribución en que se basa.
        }
    }
country-note-tables = Todos los recuentos figuran en los cuadros que se publican con este documento, en la carpeta data.
country-note-tables-and-notes =
    Todos los recuentos figuran en los cuadros que se publican con este documento, en la carpeta data; las
    contribuciones que citan los documentos están en data/cited_notes.csv.
country-note-names =
    Un ejemplo de país es un país o zona en cuya experiencia se basan las contribuciones. Su nombre es el nombre
    abreviado que utilizan las Naciones Unidas y no entraña juicio alguno sobre la condición jurídica de ningún país,
    territorio o zona.
# What a brief carries, after one of these.
sources-attached = Las filas relativas a este { -workshop } se adjuntan al PDF.
# The same for the paper.
sources-attached-to-paper = Los cuadros que se muestran en el documento también se adjuntan al PDF.

## Policy paper: cover, colophon, contents

# “own” where series.toml gives the document a kind of its own, which is then the name.
paper-kind =
    { $kind ->
        [own] { $name }
       *[policy-paper] Documento de políticas
    }
paper-title =
    { $kind ->
        [own] { $title }: { $name }
       *[policy-paper] { $title }: documento de políticas
    }
paper-description = Balance de la serie de { -workshop(form: "many") } «{ $series }».
workshops-counted =
    { $count ->
        [one] Un { -workshop }
       *[other] { $count-initial } { -workshop(form: "many") }
    }
colophon-heading = Acerca de este documento
colophon-illustrative =
    Los datos en que se basa este documento son ficticios y meramente ilustrativos: nadie dijo lo que aquí se cita.
colophon-views =
    En este documento se recoge lo que se dijo en los { -workshop(form: "many") }. Las contribuciones son de quienes participaron y no
    reflejan necesariamente la opinión de las entidades organizadoras ni la de las demás personas participantes.
colophon-chatham-house =
    Los { -workshop(form: "many") } se celebraron con arreglo a la regla de Chatham House: quienes participaron pueden utilizar lo que se
    dijo, pero no se revelan, sin su consentimiento, ni la identidad ni la afiliación de quienes intervinieron o
    estuvieron presentes.
colophon-attributed =
    Los { -workshop(form: "many") } se celebraron con intervenciones atribuibles: las contribuciones llevan el nombre de quien las formuló, salvo
    que esa persona prefiriera otra cosa. No se nombra a ninguna otra persona participante sin su consentimiento.
colophon-open =
    Los { -workshop(form: "many") } se celebraron en público: las contribuciones llevan el nombre de quien las formuló, salvo que esa
    persona prefiriera otra cosa. No se nombra a ninguna otra persona participante sin su consentimiento.
colophon-designations =
    Los países y zonas llevan los nombres abreviados que utilizan las Naciones Unidas. Ni los nombres ni los mapas, que
    se componen de casillas iguales y no trazan fronteras, entrañan juicio alguno sobre la condición jurídica de
    países, territorios, ciudades o zonas, ni de sus autoridades.
colophon-languages = Las contribuciones se citan en el idioma en que se registraron.
colophon-data =
    Es posible rastrear el origen de todas las cifras. En el anexo B se explica cómo se contaron las contribuciones, en
    el anexo C se enumeran las que se citan y los cuadros que se publican con el documento
    contienen todos los recuentos. Los datos de esta edición llevan la huella digital { $fingerprint }.
citation-heading = Cita recomendada
citation-hosts = { $hosts }.
citation-work =
    { $kind ->
        [own] { $title }: { $name }. Edición del { $date }, datos { $fingerprint }.
       *[policy-paper] { $title }: documento de políticas. Edición del { $date }, datos { $fingerprint }.
    }
citation-work-undated =
    { $kind ->
        [own] { $title }: { $name }. Datos { $fingerprint }.
       *[policy-paper] { $title }: documento de políticas. Datos { $fingerprint }.
    }
contents-heading = Índice

# Above the editors’ own texts, where these have no title.
foreword-heading = Prólogo
conclusions-heading = Conclusiones

## Policy paper: executive summary

summary-heading = Resumen
summary-recommendations-heading = Recomendaciones principales
summary-title-everywhere =
    Los { $workshops-word } { -workshop(form: "many") } coincidieron en { $count ->
        [one] una recomendación
       *[other] { $count-word } recomendaciones
    }{ $more ->
        [0] {""}
        [one] ; otra se formuló en al menos dos
       *[other] ; otras { $more-word } se formularon en al menos dos
    }
summary-title-shared =
    { $count ->
        [one] Una recomendación se formuló
       *[other] Hubo { $count-word } recomendaciones que se formularon
    } en { $workshops ->
        [2] los { $workshops-word } { -workshop(form: "many") }
       *[other] más de uno de los { $workshops-word } { -workshop(form: "many") }
    }
summary-title-topic-country = Los debates se centraron sobre todo en { $topics } y, por países, en { $country }
summary-title-plain =
    { $count ->
        [one] Una contribución
       *[other] { $count-initial } contribuciones
    } de { $workshops ->
        [one] un { -workshop }
       *[other] { $workshops-word } { -workshop(form: "many") }
    }
summary-meetings =
    { $count ->
        [one] La serie constó de un { -workshop }.
       *[other] La serie constó de { $count-word } { -workshop(form: "many") }.
    }
summary-meetings-period =
    { $count ->
        [one] La serie constó de un { -workshop } ({ $period }).
       *[other] La serie constó de { $count-word } { -workshop(form: "many") } ({ $period }).
    }
summary-nothing-recorded = Aún no se ha registrado ninguna contribución.
summary-participants =
    { $count ->
        [one] En total participó una persona
       *[other] En total hubo { $count-word } participantes
    }{ $groups ->
        [0] {""}
        [one] {" "}de un grupo de interesados
       *[other] {" "}de { $groups-word } grupos de interesados
    }.
summary-recorded =
    La relatoría registró { $count ->
        [one] una contribución
       *[other] { $count-word } contribuciones
    }{ $topics ->
        [0] {""}
        [one] {" "}sobre un tema
       *[other] {" "}sobre { $topics-word } temas
    }{ $countries ->
        [0] .
        [one] , con el ejemplo de un país.
       *[other] , con ejemplos de { $countries-word } países.
    }
summary-everywhere =
    { $recommendations ->
        [0] { $challenges ->
            [one] Los { $workshops-word } { -workshop(form: "many") } coincidieron en señalar un desafío.
           *[other] Los { $workshops-word } { -workshop(form: "many") } coincidieron en señalar { $challenges-word } desafíos.
        }
       *[other] { $challenges ->
            [0] { $recommendations ->
                [one] Los { $workshops-word } { -workshop(form: "many") } coincidieron en una recomendación.
               *[other] Los { $workshops-word } { -workshop(form: "many") } coincidieron en { $recommendations-word } recomendaciones.
            }
           *[other] Los { $workshops-word } { -workshop(form: "many") } coincidieron en { $recommendations ->
                [one] una recomendación
               *[other] { $recommendations-word } recomendaciones
            } y en { $challenges ->
                [one] un desafío
               *[other] { $challenges-word } desafíos
            }.
        }
    }
summary-shared =
    { $recommendations ->
        [0] { $challenges ->
            [one] En más de un { -workshop } se señaló un mismo desafío.
           *[other] Hubo { $challenges-word } desafíos que se señalaron en más de un { -workshop }.
        }
       *[other] { $challenges ->
            [0] { $recommendations ->
                [one] En más de un { -workshop } se formuló una misma recomendación.
               *[other] Hubo { $recommendations-word } recomendaciones que se formularon en más de un { -workshop }.
            }
           *[other] Hubo { $recommendations ->
                [one] una recomendación
               *[other] { $recommendations-word } recomendaciones
            } y { $challenges ->
                [one] un desafío
               *[other] { $challenges-word } desafíos
            } que se plantearon en más de un { -workshop }.
        }
    }
summary-most-topic-country =
    { $leaders ->
        [one] El tema con más contribuciones fue { $topics } ({ $count-figure });
       *[other] Los temas con más contribuciones fueron { $topics } ({ $count-figure } cada uno);
    } por países, las más numerosas versaron sobre { $country } ({ $mentions-figure }).
summary-most-topic =
    { $leaders ->
        [one] El tema con más contribuciones fue { $topics } ({ $count-figure }).
       *[other] Los temas con más contribuciones fueron { $topics } ({ $count-figure } cada uno).
    }
summary-most-country =
    Hubo más contribuciones sobre { $country } ({ $count-figure }) que sobre ningún otro país.
summary-ranking =
    Las recomendaciones que figuran a continuación se clasifican según el número de { -workshop(form: "many") } en que se formularon; sus
    marcas remiten a las contribuciones en que se basan, recogidas en el anexo C.

## Policy paper: introduction

introduction-heading = Introducción
introduction-hosts = Organización de la serie: { $hosts }.
introduction-topics =
    { $count ->
        [one] Se abordó un tema: { $topics }.
       *[other] Se abordaron { $count-word } temas: { $topics }.
    }
introduction-topics-many = Se abordaron { $count-word } temas.
introduction-meetings =
    { $count ->
        [one] Se celebró un { -workshop }, que se describe en el anexo A.
       *[other] Se celebraron { $count-word } { -workshop(form: "many") }, que se enumeran en el anexo A.
    }
introduction-meetings-period =
    { $count ->
        [one] Se celebró un { -workshop } ({ $period }), que se describe en el anexo A.
       *[other] Se celebraron { $count-word } { -workshop(form: "many") } ({ $period }), que se enumeran en el anexo A.
    }
introduction-participants =
    { $count ->
        [one] En total participó una persona
       *[other] En total participaron { $count-word } personas
    }{ $groups ->
        [0] {""}
        [one] {" "}de un grupo de interesados
       *[other] {" "}de { $groups-word } grupos de interesados
    }.
introduction-largest-group =
    { $hidden ->
        [0] El grupo más numeroso ({ $group })
       *[other] De los grupos que se muestran por separado, el más numeroso ({ $group })
    } contó con { $count ->
        [one] una persona
       *[other] { $count-word } personas
    } ({ $share }).
introduction-returning =
    { $count ->
        [one] De ellas, una asistió a más de un { -workshop }.
       *[other] De ellas, { $count-word } asistieron a más de un { -workshop }.
    }
introduction-chatham-house =
    En toda la serie se aplicó la regla de Chatham House, por lo que quienes intervinieron se presentan por grupo de
    interesados, cuando consta, y con su nombre solo si lo autorizaron.
introduction-attributed =
    En toda la serie las intervenciones fueron atribuibles, por lo que las contribuciones llevan el nombre de quien las
    formuló, cuando consta, salvo que esa persona prefiriera otra cosa.
introduction-open =
    Todos los { -workshop(form: "many") } se celebraron en público, por lo que las contribuciones llevan el nombre de quien las formuló, cuando
    consta, salvo que esa persona prefiriera otra cosa.
introduction-guide =
    Los capítulos siguen el orden de los temas; cada uno reúne lo que se dijo sobre un tema en el conjunto de la serie.{ $countries ->
        [0] { $threads ->
            [0] {""}
           *[other] {" "}A continuación se examinan las cuestiones transversales a todos ellos.
        }
       *[other] { $threads ->
            [0] {" "}A continuación se examinan los ejemplos de países en todos ellos.
           *[other] {" "}A continuación se examinan los ejemplos de países y las cuestiones transversales a todos ellos.
        }
    } Las marcas como { $mark } remiten al anexo C, en el que se indica dónde consta cada contribución citada.

## Policy paper: chapters

chapter-without-topic = Otras contribuciones
chapter-heading =
    { $role ->
        [challenge] Desafíos
        [good-practice] Buenas prácticas
       *[other] Ideas
    }
chapter-heading-mixed = Ideas y observaciones
open-questions-heading = Preguntas abiertas
chapter-recommendations-more =
    { $count ->
        [one] Otra recomendación sobre este tema, que ocupa el puesto { $ranks } en la serie, figura en el capítulo de recomendaciones.
       *[other] Otras { $count-word } recomendaciones sobre este tema, que ocupan los puestos { $ranks } en la serie, figuran en el capítulo de recomendaciones.
    }
chapter-opening-without-topic =
    { $count ->
        [one] Una contribución no se refiere a ninguno de los temas.
       *[other] Hay { $count-word } contribuciones que no se refieren a ninguno de los temas.
    }
chapter-opening-most =
    Se dijo más sobre este tema que sobre ningún otro: { $count ->
        [one] una contribución
       *[other] { $count-word } contribuciones
    } en { $workshops ->
        [one] un { -workshop }
       *[other] { $workshops-word } { -workshop(form: "many") }
    }.
# $variant tells neighbouring chapters apart.
chapter-opening-everywhere =
    { $variant ->
        [0] Los { $workshops-word } { -workshop(form: "many") } trataron este tema, con un total de { $count-word } contribuciones.
        [1] El tema surgió en cada uno de los { $workshops-word } { -workshop(form: "many") }, con { $count-word } contribuciones en total.
       *[other] Este es un tema común a los { $workshops-word } { -workshop(form: "many") }: lo abordan { $count-word } contribuciones.
    }
chapter-opening =
    { $variant ->
        [0] Este tema suscitó { $count ->
            [one] una contribución
           *[other] { $count-word } contribuciones
        } en { $workshops ->
            [one] un { -workshop }
           *[other] { $workshops-word } { -workshop(form: "many") }
        }.
       *[other] Sobre este tema, { $workshops ->
            [one] un { -workshop } registró
           *[other] { $workshops-word } { -workshop(form: "many") } registraron
        } { $count ->
            [one] una contribución
           *[other] { $count-word } contribuciones
        }.
    }
chapter-spread =
    { $variant ->
        [0] La mayoría ({ $main-figure }) proviene del { -workshop } { $workshop }; { $rest ->
            [one] la restante se registró
           *[other] las { $rest-figure } restantes se registraron
        } en { $others ->
            [one] otro { -workshop }
           *[other] otros { $others-word } { -workshop(form: "many") }
        }.
       *[other] De ellas, { $main-figure } proceden del { -workshop } { $workshop }; { $rest ->
            [one] la restante
           *[other] las { $rest-figure } restantes
        }, de { $others ->
            [one] otro
           *[other] otros { $others-word }
        }.
    }
chapter-challenges-prevail =
    Predominan los desafíos: se señalaron { $challenges-figure }, frente a { $practices-figure } { $practices ->
        [one] buena práctica
       *[other] buenas prácticas
    }.
chapter-practices-prevail =
    Las buenas prácticas superan en número a los desafíos: { $practices-figure } frente a { $challenges-figure }.
chapter-kinds = Entre todas ellas hay { $kinds }.
chapter-one-country = Solo se toma como ejemplo un país: { $country }.
chapter-country-dominates =
    Entre los países que se toman como ejemplo destaca uno, { $country }: sobre él versan { $rest ->
        [0] las { $all-figure }
       *[other] { $count-figure } de las { $all-figure }
    } contribuciones que se basan en la experiencia de algún país.
chapter-countries-spread =
    El debate se apoyó en ejemplos de { $total-word } países, { $most ->
        [one] cada uno de ellos citado una sola vez
       *[other] ninguno de ellos citado en más de { $most-word } contribuciones
    }.
chapter-shared =
    { $rest ->
        [0] { $count ->
            [one] La única recomendación sobre este tema se formuló en { $most-word } { -workshop(form: "many") }, a propósito de este tema o de otro.
           *[other] Las { $count-word } recomendaciones distintas sobre este tema se formularon cada una en dos { -workshop(form: "many") }, a propósito de este tema o de otro.
        }
       *[other] { $count ->
            [one] Una de las { $all-word } recomendaciones distintas sobre este tema se formuló en { $most-word } { -workshop(form: "many") }, a propósito de este tema o de otro.
           *[other] De las { $all-figure } recomendaciones distintas sobre este tema, { $count-figure } se formularon en dos { -workshop(form: "many") } cada una, a propósito de este tema o de otro.
        }
    }
chapter-shared-most =
    { $rest ->
        [0] Las { $all-figure } recomendaciones distintas sobre este tema se formularon todas en más de un { -workshop },
       *[other] De las { $all-figure } recomendaciones distintas sobre este tema, { $count-figure } se formularon en más de un { -workshop },
    } a propósito de este tema o de otro; la más compartida se formuló en { $elsewhere ->
        [0] los { $most-word } { -workshop(form: "many") }
       *[other] { $most-word } { -workshop(form: "many") }
    }.

## Policy paper: countries, threads, Commission, recommendations

countries-chapter-heading = Ejemplos de países en los distintos temas
countries-sections-heading = Los ejemplos más utilizados
countries-sections-lead =
    { $count ->
        [one] El ejemplo más utilizado, en { $least-word } contribuciones.
       *[other] Los { $count-word } ejemplos más utilizados, cada uno en { $least-word } contribuciones o más.
    }
countries-only = Las contribuciones se basaron en un único ejemplo de país: { $country }.
countries-one-region =
    { $count ->
        [one] Las contribuciones se basaron en el ejemplo de un país de { $region }.
        [2] Las contribuciones se basaron en ejemplos de dos países, ambos de { $region }.
       *[other] Las contribuciones se basaron en ejemplos de { $count-word } países, todos ellos de { $region }.
    }
countries-regions =
    Las contribuciones se basaron en ejemplos de { $count-word } países de { $regions-word } regiones: { $parts }.
region-counted = { $count-figure } de { $region }
countries-recurring =
    { $count ->
        [one] Uno de los ejemplos surgió en más de un { -workshop }.
       *[other] De todos los ejemplos, { $count-word } surgieron en más de un { -workshop }.
    }
countries-matrix-cut =
    La matriz muestra los { $rows-word } ejemplos con más contribuciones; { $count ->
        [one] otro más figura
       *[other] otros { $count-word } figuran
    } en data/topic_country.csv.
countries-unresolved =
    { $count ->
        [one] Una contribución menciona un ejemplo que todavía no se ha asignado a un país; se cuenta como sin resolver.
       *[other] Hay { $count-word } contribuciones que mencionan ejemplos todavía no asignados a un país; se cuentan como sin resolver.
    }
country-unresolved = Sin resolver
matrix-total = Total
matrix-source =
    Contribuciones por ejemplo de país y tema; las que abarcan varios países se cuentan en cada uno, y las que abarcan
    varios temas, en cada uno y una sola vez en el total de su fila. Datos: data/topic_country.csv
matrix-alternative =
    { $count ->
        [one] Cuadro de contribuciones por tema para un ejemplo de país: { $named }.
       *[other] Cuadro de contribuciones por tema para { $count-word } ejemplos de países; en total: { $named }.
    }
matrix-finding-everywhere-one = Un país se abordó en los { $topics-word } temas: { $country }
matrix-finding-everywhere = Países que se abordaron en los { $topics-word } temas: { $countries }
matrix-finding-everywhere-counted =
    Hubo { $count-word } países que se abordaron en los { $topics-word } temas
matrix-finding-topic =
    Sobre { $country } versan { $count-figure } contribuciones, { $most-figure } de ellas en el tema { $topic }
matrix-finding-most =
    País con más contribuciones: { $country }, con { $count ->
        [one] una
       *[other] { $count-word }
    }
matrix-finding-tied =
    Países con más contribuciones: { $countries }, con { $count ->
        [one] una
       *[other] { $count-word }
    } cada uno
matrix-finding-plain = Contribuciones por ejemplo de país y tema
further-topics-heading = Otros temas
further-topics-introduction =
    { $count ->
        [one] Otro tema se abordó menos que los { $chapters-word } a los que se dedica un capítulo; en el cuadro se cuenta lo que se registró sobre él.
       *[other] Otros { $count-word } temas se abordaron menos que los { $chapters-word } a los que se dedica un capítulo; en el cuadro se cuenta lo que se registró sobre cada uno.
    } Lo que se dijo figura en las reseñas de los { -workshop(form: "many") }.
further-topics-cut =
    El cuadro muestra los { $rows-word } temas más abordados; { $count ->
        [one] otro más figura
       *[other] otros { $count-word } figuran
    } en data/topics.csv.
further-topics-caption = Temas sin capítulo
further-topics-summary =
    { $count ->
        [one] Tabla de un tema con sus cifras.
       *[other] Tabla de { $count-word } temas con sus cifras.
    }
# Groups of workshops. $heading is what the series calls such a group, in lower case: region, track, phase.
clusters-heading = La serie por { $heading }
clusters-introduction =
    { $workshops ->
        [one] El único { -workshop } está clasificado
       *[other] Los { $workshops-word } { -workshop(form: "many") } están clasificados
    } por { $heading }, en { $groups ->
        [one] un grupo
       *[other] { $groups-word } grupos
    }.
clusters-leader =
    { $count ->
        [one] La única contribución de «{ $group }» es el máximo registrado en un grupo.
       *[other] Donde más contribuciones se recogieron fue en «{ $group }»: { $count-word }.
    }
clusters-people =
    Quien asistió a { -workshop(form: "many") } de varios grupos se cuenta una vez en cada uno de ellos y una vez en la serie.
cluster-none = Sin grupo
cluster-lead =
    { $workshops ->
        [one] Un { -workshop } recogió
       *[other] { $workshops-initial } { -workshop(form: "many") } recogieron
    } { $count ->
        [one] una contribución.
       *[other] { $count-word } contribuciones.
    }
cluster-lead-topic =
    { $workshops ->
        [one] Un { -workshop } recogió
       *[other] { $workshops-initial } { -workshop(form: "many") } recogieron
    } { $count ->
        [one] una contribución
       *[other] { $count-word } contribuciones
    }; { $topic } es el tema que más aparece, en { $most-word } de ellas.
clusters-table-caption = Los { -workshop(form: "many") } por { $heading }
clusters-table-summary =
    { $count ->
        [one] Tabla de un grupo de { -workshop(form: "many") } con sus cifras.
       *[other] Tabla de { $count-word } grupos de { -workshop(form: "many") } con sus cifras.
    }
cluster-matrix-source =
    Contribuciones por grupo de { -workshop(form: "many") } y tema; una contribución sobre varios temas cuenta en cada uno de ellos y una
    vez en el total de su fila. Datos: data/group_topic.csv
cluster-matrix-alternative =
    { $count ->
        [one] Tabla de contribuciones por tema para un grupo de { -workshop(form: "many") }: { $named }.
       *[other] Tabla de contribuciones por tema para { $count-word } grupos de { -workshop(form: "many") }; en total: { $named }.
    }
cluster-finding-same = En todas partes, por { $heading }, { $topic } fue el tema más tratado
cluster-finding-plain = Los temas más tratados, por { $heading }
threads-heading = Cuestiones transversales
threads-introduction =
    { $threads ->
        [one] A lo largo de los distintos temas se siguió una cuestión transversal; { $count ->
            [one] la aborda una contribución
           *[other] la abordan { $count-word } contribuciones
        }.
       *[other] A lo largo de los distintos temas se siguieron { $threads-word } cuestiones transversales; { $count ->
            [one] las aborda una contribución
           *[other] las abordan { $count-word } contribuciones
        }.
    }
thread-lead =
    { $count ->
        [one] La aborda una contribución.
       *[other] La abordan { $count-word } contribuciones en { $workshops ->
            [one] un { -workshop }
           *[other] { $workshops-word } { -workshop(form: "many") }
        }.
    }
# $count is above one.
thread-lead-topic =
    La abordan { $count-word } contribuciones en { $workshops ->
        [one] un { -workshop }
       *[other] { $workshops-word } { -workshop(form: "many") }
    }, sobre todo en el tema { $topic } ({ $most-figure }).
thread-matrix-source =
    Contribuciones por cuestión transversal y tema; las que abordan varias cuestiones se cuentan en cada una, y las que
    abarcan varios temas, en cada uno y una sola vez en el total de su fila. Datos: data/threads.csv
thread-matrix-alternative =
    { $count ->
        [one] Cuadro de contribuciones por tema para una cuestión transversal: { $named }.
       *[other] Cuadro de contribuciones por tema para { $count-word } cuestiones transversales; en total: { $named }.
    }
thread-finding-most = La cuestión transversal más abordada es { $thread }, en { $count-word } contribuciones
thread-finding-plain =
    { $count ->
        [one] Una cuestión transversal a los temas de la serie
       *[other] { $count-initial } cuestiones transversales a los temas de la serie
    }
cross-heading = Lectura de conjunto de la serie
cross-topics =
    { $more ->
        [challenge] Los desafíos superan en número a las buenas prácticas
       *[good-practice] Las buenas prácticas superan en número a los desafíos
    } en { $count ->
        [one] un tema
       *[other] { $count-word } temas
    }: { $topics }.
cross-topic-balance =
    { $topic } ({ $challenges ->
        [0] ningún desafío
        [one] 1 desafío
       *[other] { $challenges-figure } desafíos
    }, { $practices ->
        [0] ninguna buena práctica
        [one] 1 buena práctica
       *[other] { $practices-figure } buenas prácticas
    })
cross-countries-both =
    { $count ->
        [one] Un país se cita como ejemplo tanto de buenas prácticas como de desafíos:
       *[other] Hay { $count-word } países que se citan como ejemplo tanto de buenas prácticas como de desafíos{ $rest ->
            [0] :
           *[other] ; los que reúnen más de unas y otros son
        }
    } { $countries }.
cross-country-balance =
    { $country } ({ $practices ->
        [one] 1 buena práctica
       *[other] { $practices-figure } buenas prácticas
    }, { $challenges ->
        [one] 1 desafío
       *[other] { $challenges-figure } desafíos
    })
cross-questions =
    { $asked ->
        [one] La única pregunta que quedó abierta antes del último { -workshop }
       *[other] { $rest ->
            [0] Ninguna de las { $asked-figure } preguntas
           *[other] De las { $asked-figure } preguntas
        } que quedaron abiertas antes del último { -workshop }
    }{ $count ->
        [0] { $asked ->
            [one] {" "}se retomó en un { -workshop } posterior.
           *[other] , todas se retomaron en algún { -workshop } posterior.
        }
        [one] { $asked ->
            [one] {" "}no se retomó en ningún { -workshop } posterior.
           *[other] , una no se retomó en ningún { -workshop } posterior.
        }
       *[other] { $rest ->
            [0] {" "}se retomó en un { -workshop } posterior.
           *[other] , { $count-figure } no se retomaron en ningún { -workshop } posterior.
        }
    }
cross-questions-rest = A continuación no se citan todas.
cross-questions-heading = Preguntas que no se retomaron en ningún { -workshop } posterior
addressee-matrix-source =
    Recomendaciones distintas por destinatario y tema; las dirigidas a varios destinatarios se cuentan en cada uno, y
    las que abarcan varios temas, en cada uno y una sola vez en el total de su fila. Datos: data/addressee_topic.csv
addressee-matrix-alternative =
    { $count ->
        [one] Cuadro de recomendaciones por tema para un destinatario: { $named }.
       *[other] Cuadro de recomendaciones por tema para { $count-word } destinatarios; en total: { $named }.
    }
addressee-finding-most =
    Destinatario con más recomendaciones: { $addressee }, con { $count ->
        [one] una
       *[other] { $count-word }
    }
addressee-finding-plain = Las recomendaciones se dirigen a { $count-word } destinatarios
growth-heading = Lo que aportó cada { -workshop }
growth-heading-most = Los { -workshop(form: "many") } que más aportaron
growth-item = El { -workshop } { $number } aportó { $added }.
growth-nothing = El { -workshop } { $number } retomó lo planteado en { -workshop(form: "many") } anteriores y no aportó ningún ejemplo de país ni ninguna recomendación.
growth-countries =
    { $count ->
        [one] un nuevo ejemplo de país ({ $countries })
       *[other] { $named ->
            [yes] { $count-word } nuevos ejemplos de países ({ $countries })
           *[no] { $count-word } nuevos ejemplos de países
        }
    }
growth-recommendations =
    { $count ->
        [one] una nueva recomendación
       *[other] { $count-word } nuevas recomendaciones
    }
growth-topics =
    { $count ->
        [one] el tema { $topics }
       *[other] los temas { $topics }
    }
commission-lead =
    { $count ->
        [one] Sobre esta función versa una contribución.
       *[other] Sobre esta función versan { $count-word } contribuciones en { $workshops ->
            [one] un { -workshop }
           *[other] { $workshops-word } { -workshop(form: "many") }
        }.
    }
recommendations-lead =
    { $count ->
        [one] En el { -workshop } se formuló una recomendación.
       *[other] En el { -workshop } se formularon { $count-word } recomendaciones distintas. Cada una figura bajo el primer destinatario que menciona.
    }
recommendations-lead-ranked =
    { $count ->
        [one] En los { -workshop(form: "many") } se formuló una recomendación.
       *[other] En los { -workshop(form: "many") } se formularon { $count-word } recomendaciones distintas. Cada una figura bajo el primer destinatario que menciona y lleva el número de su puesto en la serie: cuantos más { -workshop(form: "many") } la formularon, más alto es el puesto.
    }

## Policy paper: endnotes and annexes

endnotes-heading = Notas
endnote-contribution =
    Una contribución es una nota de lo que dijo una persona participante, tal como la consignó la relatoría. Una misma
    persona puede haber hecho varias, y ninguna se pondera en función de quién la hizo.
endnote-country-example =
    Un ejemplo de país es un país o zona en cuya experiencia se basa una contribución, no el país de quien intervino.
    Una contribución sobre varios países se cuenta en cada uno de ellos.
endnote-ranking =
    Las contribuciones que recomiendan lo mismo cuentan como una sola recomendación. Las recomendaciones se clasifican
    según el número de { -workshop(form: "many") } en que se formularon; en caso de igualdad, según el número de temas, de grupos de
    interesados y de contribuciones y, después, según la prioridad que se les asignó.
endnote-disclosure =
    Cada participante se cuenta una sola vez. Los grupos de menos de { $minimum-word } personas se fusionan con otros,
    y no se publica ningún desglose del que pueda deducirse un número menor.
endnote-named-by-consent = No se nombra a ninguna persona participante sin su consentimiento.
endnote-named-speakers =
    Quienes intervinieron figuran con su nombre junto a sus contribuciones, salvo que prefirieran otra cosa; no se
    nombra a ninguna otra persona participante sin su consentimiento.
endnote-heat-map =
    En cada celda se cuentan las contribuciones sobre un tema que toman como ejemplo un país. Una contribución sobre
    varios temas o países se cuenta en varias celdas, pero una sola vez en el total de su fila, por lo que la suma de
    las filas no siempre coincide con el total. Cinco tonos indican los quintos del número más alto.
workshops-annex-heading = Anexo A. { -workshop(form: "initial-many") } y participación
workshops-annex-introduction =
    Cada participante se cuenta una vez en cada { -workshop } y una vez en la serie, por lo que la suma de las cifras de los
    { -workshop(form: "many") } puede superar el total de la serie. No se muestran por separado los grupos de menos de { $minimum-word }
    personas.
workshops-annex-cut =
    El cuadro enumera { $rows-word } { -workshop(form: "many") }; { $count ->
        [one] otro más figura
       *[other] otros { $count-word } figuran
    } en data/workshops.csv.
participant-list-heading = Participantes que autorizaron su mención
participant-list-lead =
    { $count ->
        [one] Una persona autorizó que su nombre figurara en la lista. Las demás se cuentan en las cifras anteriores, pero no se enumeran.
       *[other] En total, { $count-word } personas autorizaron que su nombre figurara en la lista. Las demás se cuentan en las cifras anteriores, pero no se enumeran.
    }
participant-list-none = Ninguna persona ha autorizado que su nombre figure en la lista.
workshops-table-caption = { -workshop(form: "initial-many") } de la serie
workshops-table-summary =
    { $count ->
        [one] Cuadro de un { -workshop } con su fecha, las entidades organizadoras y los recuentos.
       *[other] Cuadro de { $count-word } { -workshop(form: "many") } con sus fechas, las entidades organizadoras y los recuentos.
    }
column-number = Núm.
column-workshop = { -workshop(form: "initial") }
column-topic = Tema
column-workshops = { -workshop(form: "initial-many") }
column-date = Fecha
column-hosts = Organización
column-participants = Participantes
column-contributions = Contribuciones
column-countries = Ejemplos de países
column-recommendations = Recomendaciones
method-annex-heading = Anexo B. Método y calidad de los datos
method-choice =
    { $rest ->
        [0] { $total ->
            [one] El documento cita la única contribución que se registró.
           *[other] El documento cita las { $total-word } contribuciones que se registraron.
        }
       *[other] { $cited ->
            [0] El documento no cita ninguna de las contribuciones que se registraron.
           *[other] El documento cita { $cited ->
                [one] una de las { $total-word }
               *[other] { $cited-figure } de las { $total-figure }
            } contribuciones que se registraron. Primero figuran las que el equipo editorial señaló como principales;
                después, lo que se dijo en varios { -workshop(form: "many") }; luego, lo que se consideró prioritario, y, por último, lo que se
                basa en un ejemplo de país. Ningún capítulo temático repite una contribución citada en otro; los
                capítulos sobre países y cuestiones transversales pueden volver a citarla.
        }
    }
method-quotations =
    Las contribuciones se citan tal como se registraron o editaron; cuando se acorta una que es extensa, el corte se
    indica con […]. Son notas de lo que se dijo y no una transcripción.
method-rows =
    Las listas de { -workshop(form: "many") } y las hojas de notas contienen { $read ->
        [one] una fila
       *[other] { $read-figure } filas
    }: { $used ->
        [0] no se utilizó ninguna
        [one] se utilizó una
       *[other] se utilizaron { $used-figure }
    } y { $set_aside ->
        [one] se apartó una
       *[other] se apartaron { $set_aside-figure }
    }, en cada caso por un motivo que consta en poder de los responsables de los datos.
method-all-rows =
    { $read ->
        [one] Las listas de { -workshop(form: "many") } y las hojas de notas contienen una fila, que se utilizó.
       *[other] Las listas de { -workshop(form: "many") } y las hojas de notas contienen { $read-word } filas, que se utilizaron en su totalidad.
    }
method-topics-without-notes = No se registró ninguna contribución sobre { $topics }.
method-from-times =
    { $count ->
        [one] La participación en una sesión se dedujo
       *[other] La participación en { $count-word } sesiones se dedujo
    } de las horas a las que las personas se unieron a una reunión de varias sesiones y la dejaron: quien estuvo presente
    { $minutes ->
        [one] un minuto
       *[other] { $minutes-word } minutos
    } de una sesión, o un tercio de una sesión breve, se cuenta en ella.
method-breakdowns =
    Los desgloses de personas se hacen por un solo atributo a la vez, para cada { -workshop } y para la serie. Los grupos de
    menos de { $minimum-word } personas se fusionan o, de lo contrario, se omite el desglose.
# $whole is how many of those published merge nothing.
method-merged =
    { $merged ->
        [0] { $published ->
            [one] En el único desglose de data/participation.csv no hubo que fusionar ningún grupo.
           *[other] En los { $published-word } desgloses de data/participation.csv no hubo que fusionar ningún grupo.
        }
       *[other] { $whole ->
            [0] { $published ->
                [one] En el único desglose de data/participation.csv hay grupos pequeños fusionados.
               *[other] En los { $published-word } desgloses de data/participation.csv hay grupos pequeños fusionados.
            }
           *[other] En { $merged ->
                [one] uno de los { $published-word }
               *[other] { $merged-figure } de los { $published-figure }
            } desgloses de data/participation.csv hay grupos pequeños fusionados.
        }
    }
method-left-out =
    { $count ->
        [one] Se omite otro desglose.
       *[other] Se omiten otros { $count-word } desgloses.
    }
method-all-left-out =
    { $count ->
        [one] Se omite el único desglose que podía hacerse.
       *[other] Se omiten los { $count-word } desgloses que podían hacerse.
    }
method-attendance =
    Las hojas de asistencia no se enumeran, ya que su número de filas podría revelar grupos demasiado pequeños para
    publicarlos.
sheets-table-caption = Filas leídas, utilizadas y apartadas
sheets-table-caption-cut =
    Filas leídas, utilizadas y apartadas: primeras { $rows-word } hojas ({ $count ->
        [one] otra no se muestra
       *[other] otras { $count-word } no se muestran
    })
sheets-table-summary =
    { $count ->
        [one] Cuadro de una hoja con sus filas leídas, utilizadas y apartadas.
       *[other] Cuadro de { $count-word } hojas con sus filas leídas, utilizadas y apartadas.
    }
column-file = Archivo
column-sheet = Hoja
column-holds = Contenido
column-read = Leídas
column-used = Utilizadas
column-set-aside = Apartadas
sheet-role =
    { $role ->
        [workshops] { -workshop(form: "initial-many") }
       *[other] Notas
    }
evidence-annex-heading = Anexo C. Contribuciones citadas
evidence-lead =
    { $count ->
        [one] Contribución que cita este documento, con la fila en que consta.
       *[other] Las { $count-word } contribuciones que cita este documento, cada una con la fila en que consta.
    }
evidence-lead-published =
    { $count ->
        [one] Contribución que cita este documento, con la fila en que consta. Su texto figura en data/cited_notes.csv.
       *[other] Las { $count-word } contribuciones que cita este documento, cada una con la fila en que consta. Su texto figura en data/cited_notes.csv.
    }
evidence-sheet = { $file } › { $sheet }
evidence-row = fila { $row }
# Nobody stated it, or it is withheld to protect people.
evidence-no-group = Grupo no indicado

## What changed since an earlier edition

figure-rule-earlier =
    Resultado de la comparación con la edición cuyos datos llevan la huella digital { $fingerprint }.
changes-since = la edición del { $date } (datos { $fingerprint })
changes-since-undated = la edición con los datos { $fingerprint }
changes-heading = Cambios desde la edición del { $date }
changes-heading-undated = Cambios desde la última edición
changes-compared = En esta página se compara la presente edición con { $edition }.
changes-none = No ha cambiado nada de lo que los documentos cuentan o clasifican. Los cambios pequeños entre las personas participantes no se indicarían.
changes-table = El cuadro data/changes.csv contiene todos los cambios que se indican y las contribuciones que modificaron cada cifra.
changes-more = { $count-figure } más
# In place of a word of the earlier edition that may not be said any more.
changes-unspeakable = (término suprimido { $number })
changes-workshops-new =
    { $count ->
        [one] Hay un { -workshop } nuevo: { $workshops }.
       *[other] Hay { $count-word } { -workshop(form: "many") } nuevos: { $workshops }.
    }
changes-workshops-gone =
    { $count ->
        [one] Un { -workshop } ya no forma parte de la serie: { $workshops }.
       *[other] Hay { $count-word } { -workshop(form: "many") } que ya no forman parte de la serie: { $workshops }.
    }
changes-notes-unknown =
    No se indica qué contribuciones son nuevas o han desaparecido, porque la edición anterior no incluía la lista
    correspondiente.

changes-notes-heading = Contribuciones
changes-notes-new =
    { $count ->
        [one] Hay una contribución nueva.
       *[other] Hay { $count-word } contribuciones nuevas.
    }
changes-notes-gone =
    { $count ->
        [one] Ha desaparecido una contribución.
       *[other] Han desaparecido { $count-word } contribuciones.
    }
changes-notes-changed =
    { $count ->
        [one] Una contribución tiene otro texto o se cuenta de otra manera.
       *[other] Hay { $count-word } contribuciones que tienen otro texto o se cuentan de otra manera.
    }
# $workshop is its number, or its title in quotation marks.
changes-new-in =
    En el { -workshop } { $workshop } hay { $count ->
        [one] una contribución nueva
       *[other] { $count-word } contribuciones nuevas
    }: { $kinds }.
changes-gone-from =
    Del { -workshop } { $workshop } { $count ->
        [one] ha desaparecido una contribución
       *[other] han desaparecido { $count-word } contribuciones
    }: { $references }.
changes-changed-in =
    En el { -workshop } { $workshop } { $count ->
        [one] se modificó una contribución.
       *[other] se modificaron { $count-word } contribuciones.
    }

changes-recommendations-new =
    { $count ->
        [one] Hay una recomendación nueva.
       *[other] Hay { $count-word } recomendaciones nuevas.
    }
changes-recommendations-gone =
    { $count ->
        [one] Ha desaparecido una recomendación.
       *[other] Han desaparecido { $count-word } recomendaciones.
    }
changes-recommendations-moved =
    Entre las que figuran en ambas ediciones, { $rose ->
        [0] no subió ninguna
        [one] subió una
       *[other] subieron { $rose-word }
    } y { $fell ->
        [0] no bajó ninguna
        [one] bajó una
       *[other] bajaron { $fell-word }
    }.
changes-rank-new = Nueva, en el puesto { $rank-figure }: { $text }
changes-rank-rose = Sube del puesto { $before-figure } al { $after-figure }: { $text }
changes-rank-fell = Baja del puesto { $before-figure } al { $after-figure }: { $text }
# Ranks of the earlier edition, each with the reference of its contribution.
changes-recommendation-named = { $rank-figure } ({ $reference })
changes-rank-gone =
    { $count ->
        [one] De la edición anterior ya no figura la recomendación { $recommendations }.
       *[other] De la edición anterior ya no figuran las recomendaciones { $recommendations }.
    }

changes-figures-heading = Cifras
changes-figures-counted =
    { $count ->
        [one] Cambió una cifra.
       *[other] Cambiaron { $count-word } cifras.
    }
changes-figures-most =
    { $told ->
        [one] La mayor variación:
       *[other] Estas son las que más variaron; al final figura lo que no constaba en la edición anterior:
    }
changes-people =
    Entre ellas hay recuentos de personas; las variaciones de menos de { $minimum-word } no se indican con números, ni se dice a quiénes se refieren.
changes-figure = { $subject }: de { $before-figure } a { $after-figure }.
changes-of-workshop =
    { $column ->
        [participants] Participantes en el { -workshop } { $workshop }
        [countries] Ejemplos de países en el { -workshop } { $workshop }
        [recommendations] Contribuciones con recomendaciones del { -workshop } { $workshop }
       *[notes] Contribuciones del { -workshop } { $workshop }
    }
changes-of-kind = Contribuciones del tipo { $kind } sobre { $topic }
changes-of-country = Contribuciones que toman como ejemplo { $country }
changes-of-topic-country = Contribuciones sobre { $topic } que toman como ejemplo { $country }
changes-of-thread = Contribuciones sobre { $topic } relativas a la cuestión transversal { $thread }
changes-of-addressee = Recomendaciones sobre { $topic } (destinatario: { $addressee })

changes-references-heading = Referencias
# An old reference and the present one.
changes-reference = { $before } es ahora { $after }
changes-references =
    { $count ->
        [one] Una contribución tiene una referencia distinta de la que llevaba en la edición anterior: { $references }.
       *[other] Hay { $count-word } contribuciones con una referencia distinta de la que llevaban en la edición anterior: { $references }.
    }

# In a brief.
changes-brief = Desde { $edition }, { $facts }.
changes-brief-new = Este { -workshop } se ha añadido desde { $edition }.
changes-brief-none = Ninguna contribución ha cambiado desde { $edition }.
changes-brief-counted =
    Desde { $edition }, las contribuciones registradas pasaron de { $before } a { $after-figure }.
changes-fact-new =
    { $count ->
        [one] se ha añadido una contribución
       *[other] se han añadido { $count-word } contribuciones
    }
changes-fact-gone =
    { $count ->
        [one] se ha eliminado una contribución
       *[other] se han eliminado { $count-word } contribuciones
    }
changes-fact-changed =
    { $count ->
        [one] se ha modificado una contribución
       *[other] se han modificado { $count-word } contribuciones
    }

## The beginning of a series: the workbook and the series.toml of `rapporteur init`

starter-sheet-instructions = Instrucciones
starter-sheet =
    { $sheet ->
        [workshops] Talleres
        [attendance] Asistencia
       *[notes] Notas
    }
# Hidden: what cells offer to choose from.
starter-sheet-lists = Listas
starter-instructions-rows =
    Una fila por cada taller, por cada persona presente en un taller y por cada aporte. Las hojas pueden llenarse en
    cualquier orden, y toda columna que no se nombra abajo puede quedar vacía o borrarse.
# $mark is “Example:”.
starter-instructions-examples =
    Las filas cuya primera celda empieza por «{ $mark }» solo muestran cómo se hace. Nunca se cuentan ni se imprimen.
    Escriba sus filas en su lugar, o bórrelas.
starter-instructions-needed =
    Hacen falta: para un taller «{ $workshop }» y «{ $title }»; para una persona «{ $workshop }» y «{ $name }»; para una
    nota «{ $workshop }» y «{ $note }». Todo lo demás enriquece los documentos.
starter-instructions-found =
    Sin esta lista, los talleres serían los que las hojas nombran por casualidad. Corrija los títulos y las fechas, añada temas y preguntas; conserve los números, a los que remiten los documentos.
starter-instructions-lists =
    Una celda con una flecha al lado ofrece palabras que se entienden. Se pueden escribir otras; lo que el programa no
    conoce lo señala con la celda, y nunca lo adivina.
starter-instructions-several =
    Varios valores en una celda se separan con punto y coma o con un salto de línea, nunca con una coma.
starter-instructions-exports =
    No hace falta copiar aquí un informe de Zoom, Teams, Meet o de un formulario: deje el archivo en la carpeta, junto a
    este.
starter-instructions-names =
    Los documentos no nombran a nadie sin su acuerdo: los nombres y las organizaciones de los participantes quedan en
    este libro, salvo que la celda del consentimiento diga otra cosa.
starter-instructions-build =
    Guarde este libro y ejecute «{ $inspect }» para ver cómo se entiende, y «{ $build }» para hacer los documentos.

# What is written into a column. $field is its meaning, $sheet the sheet.
starter-column =
    { $field ->
        [workshop]
            { $sheet ->
                [workshops] El número del taller: 1, 2, 3…
               *[other] El número o el título del taller, tal como lo da la lista de talleres.
            }
        [title] Cómo se llama el taller en su reseña.
        [topic]
            { $sheet ->
                [workshops] El tema o los temas del taller; el documento de políticas dedica un capítulo a cada uno.
               *[other] El tema de esta nota, si no es el de todo el taller.
            }
        [date] El día del taller.
        [host] Quién lo acogió.
        [venue] Dónde se celebró.
        [format] Cómo se participó.
        [duration] Cuánto duró, en minutos.
        [guiding_questions] Las preguntas planteadas de antemano, cada una en su propia línea.
        [country_example]
            { $sheet ->
                [workshops] Los países cuya experiencia examinó el taller.
               *[other] El país cuya experiencia evoca la nota, no el de quien habla.
            }
        [chair] Quién presidió. Nunca se imprime y se quita del texto de las notas.
        [name] Nombre y apellido. Nunca se imprimen sin consentimiento.
        [email] Distingue a quienes se llaman igual. Nunca se imprime.
        [organisation] De dónde viene la persona. Nunca se imprime.
        [stakeholder_group] El grupo por el que se cuenta a los participantes.
        [country] El país de la propia persona.
        [gender] El género por el que se cuenta a los participantes.
        [role] Por ejemplo, ponente o participante.
        [attended] No para quienes fueron invitados y no vinieron; una celda vacía significa que vinieron.
        [joined] Cuándo llegó la persona, en reuniones en línea.
        [left] Cuándo se fue la persona.
        [minutes] Cuánto tiempo estuvo.
        [consent]
            { $sheet ->
                [attendance] Si la persona aceptó ser nombrada. Una celda vacía no es consentimiento.
               *[other] Si la nota puede citarse, y cómo. Celda vacía: con el grupo de interés.
            }
        [id] Un número que la nota conserva; los documentos remiten a él.
        [type] Qué es la nota.
        [note] Lo que se dijo, en oraciones completas. Queda como registro.
        [thread] Una pregunta transversal que series.toml enumera.
        [question] La pregunta orientadora a la que responde la nota, por su número o sus palabras.
        [speaker] Quién lo dijo. Nunca se imprime sin consentimiento.
        [speaker_group] El grupo de interés de quien habló.
        [addressee] A quién se dirige una recomendación.
        [priority] Cuánto importa.
        [group] La misma palabra junto a notas que dicen lo mismo.
        [include] Si la nota se muestra: en primer lugar, o en absoluto.
        [edited_text] Lo que muestran los documentos en lugar de la nota.
       *[other] { $sheet }
    }

# What the examples say. $part is of what.
starter-example =
    { $part ->
        [title] Ríos compartidos, paz compartida
        [subtitle] Lo que sugieren tres talleres
        [summary] Tres talleres preguntaron cómo quienes comparten un río mantienen la paz a lo largo de él.
        [topic] Ríos compartidos
        [host] Instituto de Estudios de Ejemplo
        [venue] Bogotá
        [guiding_questions] ¿Quién decide sobre las represas?
        [name] Ada Ejemplo
        [organisation] Red de los Ríos
        [challenge] Las comunidades río arriba y río abajo se enteran por el periódico de una nueva represa.
        [recommendation] Compartir los planes de una represa con todos los ribereños antes de que se apruebe.
        [addressee] Comisiones fluviales
        [topics] Ríos compartidos
        [topics-alias] Ríos
        [topics-question] ¿Cómo comparten las decisiones quienes comparten un río?
        [threads] Quién decide
        [threads-question] ¿Quién participa en las decisiones y quién no?
        [kinds] Lección práctica
        [kinds-alias] Para recordar
        [stakeholder_groups] Comunidad ribereña
        [stakeholder_groups-alias] Ribereños
        [addressees] Comisiones fluviales
       *[addressees-alias] Comisiones
    }

starter-settings-introduction =
    Cómo se llama esta serie y cómo se hacen sus documentos. Cada línea es opcional. Una línea que empieza por # es una
    observación: quite el # para usar lo que sigue. Cambie las palabras entre comillas, guarde y vuelva a ejecutar. Un
    error se señala con su línea.
starter-settings-derived =
    Lo que sigue se encontró en las hojas de cálculo. Corrija las palabras y el orden; las palabras de las hojas se
    siguen entendiendo si las conserva como sinónimos (aliases).
starter-settings-languages =
    Los idiomas de los documentos: en, es, fr, ru. El primero es la edición principal; un segundo añade una traducción
    de todo lo que redacta el programa.
starter-settings-illustrative = Mientras los datos sean inventados, cada página debería decirlo.
starter-settings-topics =
    Los temas, en el orden de los capítulos del documento de políticas: un nombre breve que nunca cambia (id), el título
    que imprimen los documentos (title), otras palabras de las hojas (aliases) y la pregunta que plantea (question).
starter-settings-threads = Los hilos conductores: preguntas que se siguen a través de todos los temas (threads).
starter-settings-kinds =
    Tipos de notas propios (kinds). Ideas, desafíos, recomendaciones, buenas prácticas, preguntas, acciones y
    observaciones ya se conocen.
starter-settings-groups =
    Grupos de interés propios. El sistema de las Naciones Unidas, los Estados Miembros, el mundo académico, los
    profesionales, la sociedad civil, las organizaciones regionales, los centros de estudios y otros ya se conocen.
starter-settings-addressees = Los destinatarios de las recomendaciones, en el orden de los documentos (addressees).
starter-settings-countries =
    Los países van por su nombre abreviado de las Naciones Unidas, que se conoce, como otros nombres corrientes. Lo
    ambiguo se pregunta y se resuelve aquí: a la izquierda como en las hojas, a la derecha el nombre o el código.
starter-settings-disclosure =
    La regla de Chatham House: ningún documento nombra a quienes participaron. Los grupos de menos de minimum_cell
    personas se unen con otros.
starter-settings-branding = Un color para títulos y figuras, bastante oscuro para leerse sobre blanco.
starter-settings-schema = Hay más: `rapporteur schema` enumera cada ajuste con su significado.

## The page of all series

index-title = Reseñas de reuniones y documentos de políticas
index-skip = Ir directamente a las series
index-contents = Series
index-no-news = No ha cambiado nada de lo que cuentan los documentos.
index-papers = Documento de políticas
index-briefs = { -brief(form: "many") }
index-country-notes = Notas de país
index-tables = Cuadros
index-workbook = Todos los cuadros en un libro
# The language by its own name.
index-language = Español
index-pdf =
    PDF, { $pages ->
        [one] una página
       *[other] { $pages-figure } páginas
    }
