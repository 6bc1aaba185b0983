# The words of the documents in Russian.
#
# Each message is a whole sentence, heading or label; the program only fills in
# names and numbers. The syntax is Fluent's (projectfluent.org). A message may
# be wrapped over several lines: a document sets it on one.
#
# A number such as $count comes in four forms. $count itself chooses between
# [one] (1, 21, 31 …), [few] (2 to 4, 22 to 24 …) and *[many], and is never
# printed; [1] and [2] are these numbers alone and stand before [one] and [few].
# { $count-word } prints digits, since a Russian numeral has gender and case: only
# one and both are written out, where the sentence knows their form.
# { $count-initial } is not used: no sentence begins with a number.
#
# Names come in the nominative only. Sentences therefore have them after a colon,
# a dash, in brackets, or in quotation marks behind the word for what they are.
#
# White space before a dash, behind № and between a number and its noun is
# U+00A0, which does not break.
#
# What the meetings of a series are called, and their briefs. Where series.toml says, for example, workshops_are =
# "modules", the term that ends in `-module` is read in the place of the one without an ending. All messages are written
# so that any of the words fits: all are masculine.
-workshop =
    { $form ->
        [genitive] семинара
        [dative] семинару
        [instrumental] семинаром
        [prepositional] семинаре
        [initial] Семинар
        [many] семинары
        [genitive-many] семинаров
        [dative-many] семинарам
        [instrumental-many] семинарами
        [prepositional-many] семинарах
        [initial-many] Семинары
       *[one] семинар
    }
-workshop-module =
    { $form ->
        [genitive] модуля
        [dative] модулю
        [instrumental] модулем
        [prepositional] модуле
        [initial] Модуль
        [many] модули
        [genitive-many] модулей
        [dative-many] модулям
        [instrumental-many] модулями
        [prepositional-many] модулях
        [initial-many] Модули
       *[one] модуль
    }
-workshop-session =
    { $form ->
        [genitive] сегмента
        [dative] сегменту
        [instrumental] сегментом
        [prepositional] сегменте
        [initial] Сегмент
        [many] сегменты
        [genitive-many] сегментов
        [dative-many] сегментам
        [instrumental-many] сегментами
        [prepositional-many] сегментах
        [initial-many] Сегменты
       *[one] сегмент
    }
-workshop-day =
    { $form ->
        [genitive] этапа
        [dative] этапу
        [instrumental] этапом
        [prepositional] этапе
        [initial] Этап
        [many] этапы
        [genitive-many] этапов
        [dative-many] этапам
        [instrumental-many] этапами
        [prepositional-many] этапах
        [initial-many] Этапы
       *[one] этап
    }
-workshop-dialogue =
    { $form ->
        [genitive] диалога
        [dative] диалогу
        [instrumental] диалогом
        [prepositional] диалоге
        [initial] Диалог
        [many] диалоги
        [genitive-many] диалогов
        [dative-many] диалогам
        [instrumental-many] диалогами
        [prepositional-many] диалогах
        [initial-many] Диалоги
       *[one] диалог
    }
-brief =
    { $form ->
        [many] Краткие отчеты
       *[one] Краткий отчет
    }

# By the customs of which country numbers, dates and lists are written.
locale = ru-RU

## Numbers, dates, names, paragraphs

number-word = { $figure }
number-initial = { $figure }

period-days = { $first }–{ $last }
period-months = { $first }–{ $last }
period-years = { $first } — { $last }

# The apostrophe in names of countries.
country-apostrophe = ’
# A country or area in tables and lists; in Russian its UN short name.
country = { $name }
# Countries and areas as a sentence names them, in the nominative. Those that the
# United Nations inverts in tables are listed. $place is where in the sentence the
# name stands.
article = {""}
country-in-text =
    { $code ->
        [BOL] Многонациональное Государство Боливия
        [FSM] Федеративные Штаты Микронезии
        [HKG] Специальный административный район Китая Гонконг
        [IRN] Исламская Республика Иран
        [MAC] Специальный административный район Китая Макао
        [MAF] { $place ->
            [initial] Французская часть Сен-Мартена
           *[within] французская часть Сен-Мартена
        }
        [NLD] Королевство Нидерландов
        [SXM] { $place ->
            [initial] Нидерландская часть Синт-Мартена
           *[within] нидерландская часть Синт-Мартена
        }
        [VEN] Боливарианская Республика Венесуэла
       *[other] { $name }
    }
region =
    { $region ->
        [Africa] Африка
        [Americas] Америка
        [Antarctica] Антарктика
        [Asia] Азия
        [Europe] Европа
        [Oceania] Океания
       *[other] { $region }
    }
# In the genitive.
region-in-text =
    { $region ->
        [Africa] Африки
        [Americas] Северной и Южной Америки
        [Antarctica] Антарктики
        [Asia] Азии
        [Europe] Европы
        [Oceania] Океании
       *[other] { $region }
    }
title-in-text = «{ $title }»

# Dates. $date is the date, or the part of it, as the language’s customs have it; $day is the day as a number, to choose
# by; $day_and_month, $month_and_year, $month and $year are its parts, for languages that put them together otherwise.
# Whole dates and months of a year end in “года”, not in ICU’s “г.”.
date-whole = { $day_and_month } { $year } года
date-day = { $date }
date-month = { $date }
date-month-of-year = { $month } { $year } года

# What the program itself calls kinds of contributions, groups of participants, and what is told of people. What is not
# listed comes from the sheets, in $name. A series that has words of its own for these is not asked.
kind =
    { $kind ->
        [idea] Идея
        [challenge] Проблема
        [recommendation] Рекомендация
        [good-practice] Передовая практика
        [question] Вопрос
        [role-of-the-pbc] Роль Комиссии по миростроительству
        [action] Дальнейший шаг
        [observation] Наблюдение
       *[other] { $name }
    }
# For one of the group, beside what that person said.
group =
    { $group ->
        [un-system] Система ООН
        [member-state] Государство-член
        [academia] Научные круги
        [practitioner] Специалист-практик
        [civil-society] Гражданское общество
        [regional-organization] Региональная организация
        [think-tank] Аналитический центр
        [financial-institution] Международное финансовое учреждение
        [private-sector] Частный сектор
        [media] Средства массовой информации
       *[other] { $name }
    }
# For all of the group, in charts.
group-plural =
    { $group ->
        [un-system] Система ООН
        [member-state] Государства-члены
        [academia] Научные круги
        [practitioner] Специалисты-практики
        [civil-society] Гражданское общество
        [regional-organization] Региональные организации
        [think-tank] Аналитические центры
        [financial-institution] Международные финансовые учреждения
        [private-sector] Частный сектор
        [media] Средства массовой информации
       *[other] { $name }
    }
gender =
    { $gender ->
        [female] Женщины
        [male] Мужчины
        [non-binary] Небинарные лица
        [other] Иное
        [prefer-not-to-say] Предпочли не указывать
       *[unknown] { $name }
    }
role =
    { $role ->
        [participant] Участник
        [speaker] Выступающий
        [keynote-speaker] Основной выступающий
        [opening-speaker] Выступающий на открытии
        [panellist] Участник дискуссионной группы
        [chair] Председатель
        [co-chair] Сопредседатель
        [moderator] Модератор
        [facilitator] Координатор обсуждения
        [discussant] Дискутант
        [organiser] Организатор
        [host] Принимающая сторона
        [presenter] Выступающий с сообщением
        [rapporteur] Докладчик
        [observer] Наблюдатель
        [resource-person] Эксперт-консультант
        [interpreter] Устный переводчик
       *[unknown] { $name }
    }
format =
    { $format ->
        [online] Онлайновый формат
        [in-person] Очный формат
        [hybrid] Гибридный формат
       *[unknown] { $name }
    }
# A workshop of which only the number is known; asked in further editions only.
workshop-untitled = { -workshop(form: "initial") } { $number }
# Those to whom recommendations are often directed; asked in further editions only.
addressee-known =
    { $addressee ->
        [security-council] Совет Безопасности
        [general-assembly] Генеральная Ассамблея
        [economic-and-social-council] Экономический и Социальный Совет
        [human-rights-council] Совет по правам человека
        [peacebuilding-commission] Комиссия по миростроительству
        [peacebuilding-support-office] Управление по поддержке миростроительства
        [peacebuilding-fund] Фонд миростроительства
        [secretary-general] Генеральный секретарь
        [secretariat] Секретариат ООН
        [un-system] Система ООН
        [un-country-teams] Страновые группы ООН
        [resident-coordinators] Координаторы-резиденты
        [peace-operations] Операции в пользу мира
        [member-states] Государства-члены
        [governments] Правительства
        [donors] Доноры
        [international-financial-institutions] Международные финансовые учреждения
        [world-bank] Всемирный банк
        [regional-organizations] Региональные организации
        [african-union] Африканский союз
        [european-union] Европейский союз
        [civil-society] Гражданское общество
        [private-sector] Частный сектор
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

labelled-number = { $label } — { $number }
labelled-number-share = { $label } — { $number } ({ $share })
labelled-number-in-text = { $label } ({ $number })
labelled-count-in-text = { $label } ({ $count-word })
country-example = Страновой пример
thread = Сквозной вопрос
addressee = Адресат
table-unknown = —

## Every document

edition = Издание от { $date }
edition-data = данные { $fingerprint }
notice-illustrative = Иллюстративные данные: участники и высказывания вымышлены
# On every page of a document that is still being edited.
draft = Проект
people-fewer = менее { $minimum-figure }
figure-rule-people =
    Каждый человек учтен один раз; группы численностью менее { $minimum ->
        [one] { $minimum-word } человека
       *[many] { $minimum-word } человек
    } отдельно не указываются.
figure-rule-rows = Строки листов под заголовками в том виде, в каком они были прочитаны.
figure-rule-workshops = { -workshop(form: "initial-many") } согласно перечням { -workshop(form: "genitive-many") }; при отсутствии перечня — { -workshop(form: "many") }, названные на листах.
figure-rule-dates = Даты, указанные в перечнях { -workshop(form: "genitive-many") }.
figure-rule-presence =
    Время входа и выхода в выгрузках нескольких заседаний и наименьшее время, которое учитывается.
figure-rule-questions = Вопросы для обсуждения, указанные в перечнях { -workshop(form: "genitive-many") }.
figure-rule-table = Строки таблицы, к которой относится число, в том количестве, в каком они напечатаны.
figure-rule-listed = Каждый человек, включенный в список, дал на это согласие.

# What the rule under which the workshops were held means for this document.
rule-chatham-house =
    В соответствии с правилом Чатем-Хауса для выступавших указывается группа заинтересованных сторон, если она
    зафиксирована, а имена называются лишь в тех случаях, когда на это было дано согласие применительно к данному
    высказыванию. Организации, к которым принадлежат участники, не указываются.
rule-attributed =
    Все изложенное было сказано с занесением в протокол. При высказываниях указаны имена выступавших, если они
    зафиксированы, кроме случаев, когда выступавшие предпочли указание группы заинтересованных сторон или отказ от
    цитирования. Имена других участников без их согласия не называются, а организации, к которым принадлежат участники,
    не указываются.
rule-open =
    Все изложенное было сказано публично. При высказываниях указаны имена выступавших, если они зафиксированы, кроме
    случаев, когда выступавшие предпочли указание группы заинтересованных сторон или отказ от цитирования. Имена других
    участников без их согласия не называются, а организации, к которым принадлежат участники, не указываются.

## In place of a person’s name

# Stands in a quoted text: “[a participant from civil society] asked why”.
substitute = [{ $words }]
substitute-participant = участник
# For one who was not in the room.
substitute-somebody = имя не указывается
# $group is the id of a stakeholder group. $name is what the series calls it, for several people: it is printed for
# groups that are not known here, so the words around it must fit any name.
substitute-of-group =
    { $group ->
        [un-system] представитель системы ООН
        [member-state] представитель государства-члена
        [academia] представитель научных кругов
        [practitioner] специалист-практик
        [civil-society] представитель гражданского общества
        [regional-organization] представитель региональной организации
        [think-tank] представитель аналитического центра
        [financial-institution] представитель международного финансового учреждения
        [private-sector] представитель частного сектора
        [media] представитель средств массовой информации
       *[other] участник из группы «{ $name }»
    }

## Counts

contributions-counted =
    { $count ->
        [1] Одно высказывание
        [one] { $count-word } высказывание
        [few] { $count-word } высказывания
       *[many] { $count-word } высказываний
    }
contributions-elsewhere = { contributions-counted }: см. { $headings }
contributions-in-workshops =
    { $count ->
        [1] Одно высказывание
       *[many] { $count ->
            [one] { $count-word } высказывание
            [few] { $count-word } высказывания
           *[many] { $count-word } высказываний
        } на { $workshops ->
            [1] одном { -workshop(form: "prepositional") }
            [one] { $workshops-word } { -workshop(form: "prepositional") }
           *[many] { $workshops-word } { -workshop(form: "prepositional-many") }
        }
    }
# Where a section says that it does not quote all; in the prepositional case, behind “в”.
quoted-place =
    { $document ->
        [brief] настоящем отчете
       *[paper] настоящей главе
    }
contributions-more =
    { $role ->
        [challenge] { $count ->
            [1] В { quoted-place } не приведена еще одна проблема.
            [one] В { quoted-place } не приведена еще { $count-word } проблема.
            [few] В { quoted-place } не приведены еще { $count-word } проблемы.
           *[many] В { quoted-place } не приведено еще { $count-word } проблем.
        }
        [good-practice] { $count ->
            [1] В { quoted-place } не приведен еще один пример передовой практики.
            [one] В { quoted-place } не приведен еще { $count-word } пример передовой практики.
            [few] В { quoted-place } не приведены еще { $count-word } примера передовой практики.
           *[many] В { quoted-place } не приведено еще { $count-word } примеров передовой практики.
        }
        [idea] { $count ->
            [1] В { quoted-place } не приведена еще одна идея.
            [one] В { quoted-place } не приведена еще { $count-word } идея.
            [few] В { quoted-place } не приведены еще { $count-word } идеи.
           *[many] В { quoted-place } не приведено еще { $count-word } идей.
        }
        [commission] { $count ->
            [1] В { quoted-place } не приведено еще одно высказывание об этой роли.
            [one] В { quoted-place } не приведено еще { $count-word } высказывание об этой роли.
            [few] В { quoted-place } не приведены еще { $count-word } высказывания об этой роли.
           *[many] В { quoted-place } не приведено еще { $count-word } высказываний об этой роли.
        }
        [action] { $count ->
            [1] В { quoted-place } не приведен еще один намеченный шаг.
            [one] В { quoted-place } не приведен еще { $count-word } намеченный шаг.
            [few] В { quoted-place } не приведены еще { $count-word } намеченных шага.
           *[many] В { quoted-place } не приведено еще { $count-word } намеченных шагов.
        }
       *[other] { $count ->
            [1] В { quoted-place } не приведено еще одно высказывание этих видов.
            [one] В { quoted-place } не приведено еще { $count-word } высказывание этих видов.
            [few] В { quoted-place } не приведены еще { $count-word } высказывания этих видов.
           *[many] В { quoted-place } не приведено еще { $count-word } высказываний этих видов.
        }
    }
# In the nominative, in a list behind a colon.
kind-counted =
    { $role ->
        [challenge] { $count ->
            [1] одна проблема
            [one] { $count-word } проблема
            [few] { $count-word } проблемы
           *[many] { $count-word } проблем
        }
        [good-practice] { $count ->
            [1] один пример передовой практики
            [one] { $count-word } пример передовой практики
            [few] { $count-word } примера передовой практики
           *[many] { $count-word } примеров передовой практики
        }
        [idea] { $count ->
            [1] одна идея
            [one] { $count-word } идея
            [few] { $count-word } идеи
           *[many] { $count-word } идей
        }
       *[other] { $count ->
            [1] одно высказывание с рекомендацией
            [one] { $count-word } высказывание с рекомендацией
            [few] { $count-word } высказывания с рекомендациями
           *[many] { $count-word } высказываний с рекомендациями
        }
    }
key-workshops =
    { $count ->
        [one] { -workshop }
        [few] { -workshop(form: "genitive") }
       *[many] { -workshop(form: "genitive-many") }
    }
key-participants =
    { $count ->
        [one] участник
        [few] участника
       *[many] участников
    }{ $groups ->
        [0] {""}
        [1] {" "}из одной группы заинтересованных сторон
        [one] {" "}из { $groups-word } группы заинтересованных сторон
       *[many] {" "}из { $groups-word } групп заинтересованных сторон
    }
key-contributions =
    { $count ->
        [one] записанное высказывание
        [few] записанных высказывания
       *[many] записанных высказываний
    }
key-countries =
    { $count ->
        [one] страновой пример
        [few] страновых примера
       *[many] страновых примеров
    }
key-recommendations =
    { $count ->
        [one] рекомендация
        [few] рекомендации
       *[many] рекомендаций
    }{ $addressees ->
        [0] {""}
        [1] {" "}для одного адресата
        [one] {" "}для { $addressees-word } адресата
       *[many] {" "}для { $addressees-word } адресатов
    }
key-different-recommendations =
    { $count ->
        [one] рекомендация
        [few] разные рекомендации
       *[many] разных рекомендаций
    }

## Contributions and recommendations

attribution-actors =
    { $count ->
        [1] Исполнитель: { $actors }
       *[many] Исполнители: { $actors }
    }
attribution-countries =
    { $count ->
        [1] один страновой пример
        [one] { $count-word } страновой пример
        [few] { $count-word } страновых примера
       *[many] { $count-word } страновых примеров
    }
recommendations-heading = Рекомендации
recommendations-unaddressed = Адресат не указан
recommendations-more =
    { $count ->
        [1] Здесь не приведена еще одна рекомендация; все рекомендации серии в порядке рейтинга содержатся в файле data/recommendations.csv.
        [one] Здесь не приведена еще { $count-word } рекомендация; все рекомендации серии в порядке рейтинга содержатся в файле data/recommendations.csv.
        [few] Здесь не приведены еще { $count-word } рекомендации; все рекомендации серии в порядке рейтинга содержатся в файле data/recommendations.csv.
       *[many] Здесь не приведено еще { $count-word } рекомендаций; все рекомендации серии в порядке рейтинга содержатся в файле data/recommendations.csv.
    }
support-also-addressed =
    { $count ->
        [1] Другой адресат: { $addressees }
       *[many] Другие адресаты: { $addressees }
    }
support-elsewhere =
    { $count ->
        [1] Вынесена также на { -workshop(form: "prepositional") } { $workshops }
       *[many] Вынесена также на { -workshop(form: "prepositional-many") } { $workshops }
    }
support-all =
    { $total ->
        [2] Вынесена на обоих { -workshop(form: "prepositional-many") }
        [one] Вынесена на всех { $total-word } { -workshop(form: "prepositional") }
       *[many] Вынесена на всех { $total-word } { -workshop(form: "prepositional-many") }
    }
support-some =
    { $total ->
        [one] Вынесена на { $count-word } из { $total-word } { -workshop(form: "genitive") }
       *[many] Вынесена на { $count-word } из { $total-word } { -workshop(form: "genitive-many") }
    }
support-one = Вынесена на { -workshop(form: "prepositional") } { $workshop }
# $raised is one of the three above; $groups and $countries are lists, told
# where $by and $on are yes.
support-told =
    { $raised }{ $by ->
        [yes] ; исходит от { $groups }
       *[no] {""}
    }{ $on ->
        [yes] ; { $examples ->
            [1] страновой пример
           *[many] страновые примеры
        }: { $countries }
        [many] ; страновых примеров — { $examples-word }
       *[no] {""}
    }
# A stakeholder group as a sentence names those of it; in the genitive, behind “исходит от”.
group-in-text =
    { $group ->
        [un-system] системы ООН
        [member-state] государств-членов
        [academia] научных кругов
        [practitioner] специалистов-практиков
        [civil-society] гражданского общества
        [regional-organization] региональных организаций
        [think-tank] аналитических центров
        [financial-institution] международных финансовых учреждений
        [private-sector] частного сектора
        [media] средств массовой информации
       *[other] группы «{ $name }»
    }
support-summary =
    { $others ->
        [0] { $total ->
            [2] На обоих { -workshop(form: "prepositional-many") }
            [one] На всех { $total-word } { -workshop(form: "prepositional") }
           *[many] На всех { $total-word } { -workshop(form: "prepositional-many") }
        }
       *[many] { $total ->
            [one] На { $count-word } из { $total-word } { -workshop(form: "genitive") }
           *[many] На { $count-word } из { $total-word } { -workshop(form: "genitive-many") }
        }
    }

## Country examples

countries-heading = Страновые примеры
countries-tied =
    Наиболее обсуждаемые страновые примеры — { $countries } (по { $count ->
        [1] одному высказыванию
        [one] { $count-word } высказыванию
        [few] { $count-word } высказывания
       *[many] { $count-word } высказываний
    }).
countries-leader =
    Наиболее обсуждаемый страновой пример — { $country } ({ $count ->
        [1] одно высказывание
        [one] { $count-word } высказывание
        [few] { $count-word } высказывания
       *[many] { $count-word } высказываний
    }).
countries-leader-followed =
    Наиболее обсуждаемый страновой пример — { $country } ({ $count ->
        [1] одно высказывание
        [one] { $count-word } высказывание
        [few] { $count-word } высказывания
       *[many] { $count-word } высказываний
    }), далее — { $next }.
countries-lead =
    { $elsewhere ->
        [0] { $total ->
            [one] Все { $total-word } пример касаются { $region }.
            [few] Все { $total-word } примера касаются { $region }.
           *[many] Все { $total-word } примеров касаются { $region }.
        }
       *[many] Из { $total ->
            [one] { $total-word } примера
           *[many] { $total-word } примеров
        } { $count ->
            [1] один касается
            [one] { $count-word } касается
           *[many] { $count-word } касаются
        } { $region }.
    }
countries-more =
    { $count ->
        [1] Еще один пример: { $countries }.
       *[many] Среди других примеров: { $countries }.
    }
countries-more-counted =
    { $count ->
        [1] Кроме того, в высказываниях приводится еще один страновой пример.
        [one] Кроме того, в высказываниях приводится еще { $count-word } страновой пример.
        [few] Кроме того, в высказываниях приводятся еще { $count-word } страновых примера.
       *[many] Кроме того, в высказываниях приводится еще { $count-word } страновых примеров.
    }
map-finding =
    { $elsewhere ->
        [0] { $total ->
            [2] Оба страновых примера
            [one] Все { $total-word } страновой пример
            [few] Все { $total-word } страновых примера
           *[many] Все { $total-word } страновых примеров
        } касаются { $region }
       *[many] Из { $total ->
            [one] { $total-word } странового примера
           *[many] { $total-word } страновых примеров
        } { $count ->
            [1] один касается
            [one] { $count-word } касается
           *[many] { $count-word } касаются
        } { $region }
    }{ $leaders ->
        [1] ; наиболее обсуждаемый пример — { $leader }
       *[many] {""}
    }
map-source =
    Число высказываний по страновым примерам, на плитках одинакового размера; пять оттенков соответствуют пятым долям
    наибольшего числа. Данные: data/countries.csv
map-alternative =
    Карта мира из плиток с { $total ->
        [1] одним страновым примером. Число высказываний: { $counted }.
        [one] { $total-word } страновым примером. Число высказываний по каждому из них: { $counted }.
       *[many] { $total-word } страновыми примерами. Число высказываний по каждому из них: { $counted }.
    }
# Countries of one number of contributions; $number is how many countries they are.
map-counted =
    { $countries } ({ $number ->
        [1] {""}
       *[many] по{"\u00A0"}
    }{ $count-figure })

## Participation

part-not-stated = Не указано
part-not-stated-in-text = участники, о которых сведений нет
part-other =
    { $dimension ->
        [stakeholder_group] Другие группы
        [region] Другие регионы
       *[other] Прочие
    }
share = { $percent-figure }{"\u00A0"}%
share-under-one = <1{"\u00A0"}%
share-nearly-all = >99{"\u00A0"}%
participation-heading = Состав участников
participation-total =
    В { -workshop(form: "prepositional") } { $count ->
        [1] участвовал один человек
        [one] участвовал { $count-word } человек
        [few] участвовали { $count-word } человека
       *[many] участвовало { $count-word } человек
    }.
participation-fewer =
    Число участников — менее { $minimum ->
        [one] { $minimum-word } человека
       *[many] { $minimum-word } человек
    }.
participation-parts =
    { $dimension ->
        [stakeholder_group] Распределение по группам заинтересованных сторон: { $parts }.
        [region] Распределение по регионам: { $parts }.
       *[other] Распределение по этому признаку: { $parts }.
    }
participation-merged =
    { $dimension ->
        [stakeholder_group] Категория «Другие группы» включает: { $names }.
        [region] Категория «Другие регионы» включает: { $names }.
       *[other] Категория «Прочие» включает: { $names }.
    }
participation-source =
    Данные об участии; каждый человек учтен один раз, группы численностью менее { $minimum ->
        [one] { $minimum-word } человека
       *[many] { $minimum-word } человек
    } отдельно не показаны. Данные: data/participation.csv
# $number is how many are the largest; $hidden is above 0 where merged ones could be larger.
chart-finding =
    { $hidden ->
        [0] { $dimension ->
            [stakeholder_group] { $number ->
                [1] Самая многочисленная группа заинтересованных сторон: { $leaders } ({ $count-word }
               *[many] Самые многочисленные группы заинтересованных сторон: { $leaders } (по { $count-word }
            }
            [region] { $number ->
                [1] Регион с наибольшим числом участников: { $leaders } ({ $count-word }
               *[many] Регионы с наибольшим числом участников: { $leaders } (по { $count-word }
            }
            [gender] { $number ->
                [1] Самая многочисленная гендерная категория: { $leaders } ({ $count-word }
               *[many] Самые многочисленные гендерные категории: { $leaders } (по { $count-word }
            }
           *[other] { $number ->
                [1] Самая распространенная роль: { $leaders } ({ $count-word }
               *[many] Самые распространенные роли: { $leaders } (по { $count-word }
            }
        }
       *[many] { $dimension ->
            [stakeholder_group] { $number ->
                [1] Самая многочисленная из отдельно показанных групп заинтересованных сторон: { $leaders } ({ $count-word }
               *[many] Самые многочисленные из отдельно показанных групп заинтересованных сторон: { $leaders } (по { $count-word }
            }
            [region] { $number ->
                [1] Регион с наибольшим числом участников из отдельно показанных: { $leaders } ({ $count-word }
               *[many] Регионы с наибольшим числом участников из отдельно показанных: { $leaders } (по { $count-word }
            }
            [gender] { $number ->
                [1] Самая многочисленная из отдельно показанных гендерных категорий: { $leaders } ({ $count-word }
               *[many] Самые многочисленные из отдельно показанных гендерных категорий: { $leaders } (по { $count-word }
            }
           *[other] { $number ->
                [1] Самая распространенная из отдельно показанных ролей: { $leaders } ({ $count-word }
               *[many] Самые распространенные из отдельно показанных ролей: { $leaders } (по { $count-word }
            }
        }
    } из { $total ->
        [one] { $total-word } участника
       *[many] { $total-word } участников
    })
chart-finding-none =
    Распределение { $total ->
        [one] { $total-word } участника
       *[many] { $total-word } участников
    } { $dimension ->
        [stakeholder_group] по группам заинтересованных сторон
        [region] по регионам
        [gender] по полу
       *[other] по роли
    }
chart-alternative =
    Столбчатая диаграмма: распределение { $total ->
        [one] { $total-word } участника
       *[many] { $total-word } участников
    } { $dimension ->
        [stakeholder_group] по группам заинтересованных сторон
        [region] по регионам
        [gender] по полу
       *[other] по роли
    }: { $parts }.

## Figures that set workshops beside each other

# A workshop by its number, in the genitive phrase “семинара 3”: the sentences say the word themselves, since the
# title of a workshop without a number may stand in its place.
workshop-in-text = { $number }
# $first is how many came for the first time; $listed is [all] where the attendance of every earlier workshop is listed.
participation-returned =
    { $count ->
        [0] Никто из них ранее не участвовал
       *[many] { $first ->
            [0] { $total ->
                [1] Этот участник ранее участвовал
                [2] Оба ранее участвовали
               *[many] Все они ранее участвовали
            }
           *[many] Из них { $count ->
                [1] один ранее участвовал
                [one] { $count-word } ранее участвовал
               *[many] { $count-word } ранее участвовали
            }
        }
    } в { -workshop(form: "prepositional-many") } серии{ $listed ->
        [all] {""}
       *[some] , по которым имеются данные об участии
    }.
continuity-returned = Повторно
continuity-first = Впервые
# $told is [all] where it is told of every workshop how many had attended an earlier one.
continuity-finding =
    Ранее в { -workshop(form: "prepositional-many") } серии { $count ->
        [1] участвовал один
        [one] участвовал { $count-word }
       *[many] участвовали { $count-word }
    } из { $total ->
        [one] { $total-word } участника
       *[many] { $total-word } участников
    } { -workshop(form: "genitive") } { $workshop } — { $told ->
        [all] наибольшая доля среди всех { -workshop(form: "genitive-many") }
       *[some] наибольшая из показанных долей
    }
continuity-finding-plain =
    Более чем в одном { -workshop(form: "prepositional") } { $count ->
        [1] участвовал один
        [one] участвовал { $count-word }
       *[many] участвовали { $count-word }
    } из { $total ->
        [one] { $total-word } участника
       *[many] { $total-word } участников
    }
continuity-finding-none = Участники, ранее участвовавшие в { -workshop(form: "prepositional-many") } серии
continuity-source =
    Участники каждого { -workshop(form: "genitive") } в хронологическом порядке; данные не разделены там, где это позволило бы выявить группы
    численностью менее { $minimum ->
        [one] { $minimum-word } человека
       *[many] { $minimum-word } человек
    }. Данные: data/continuity.csv
continuity-alternative = Столбчатая диаграмма: участники по { -workshop(form: "dative-many") }: { $named }.
continuity-in-words = { $workshop }: повторно — { $count-figure } из { $total-figure }
continuity-in-words-untold = { $workshop }: всего { $total-figure }, без разделения
continuity-nobody = Никто не участвовал более чем в одном { -workshop(form: "prepositional") }.
continuity-sentence =
    Ранее в { -workshop(form: "prepositional-many") } серии { $count ->
        [1] участвовал один
        [one] участвовал { $count-word }
       *[many] участвовали { $count-word }
    } из { $total ->
        [one] { $total-word } участника
       *[many] { $total-word } участников
    } { -workshop(form: "genitive") } { $workshop }.
attended =
    { $times ->
        [one] Один { -workshop }
        [two] Два { -workshop(form: "genitive") }
       *[three-or-more] Три и более
    }
attended-finding =
    { $one ->
        [0] { $total ->
            [2] Оба участника
            [one] Все { $total-word } участник
            [few] Все { $total-word } участника
           *[many] Все { $total-word } участников
        } участвовали в двух или более { -workshop(form: "prepositional-many") }
       *[many] Только в одном { -workshop(form: "prepositional") } { $one ->
            [1] участвовал один
            [one] участвовал { $one-word }
           *[many] участвовали { $one-word }
        } из { $total ->
            [one] { $total-word } участника
           *[many] { $total-word } участников
        }
    }{ $more ->
        [0] {""}
        [1] , в трех и более — один
       *[many] , в трех и более — { $more-word }
    }
attended-source =
    Данные об участии; каждый человек учтен один раз, группы численностью менее { $minimum ->
        [one] { $minimum-word } человека
       *[many] { $minimum-word } человек
    } отдельно не показаны. Данные: data/continuity.csv
attended-alternative =
    Столбчатая диаграмма: распределение { $total ->
        [one] { $total-word } участника
       *[many] { $total-word } участников
    } по числу { -workshop(form: "genitive-many") }, в которых они участвовали: { $parts }.
region-heading = Регион
# $total is how many workshops are shown; $others those of them to which more came from elsewhere.
regions-finding =
    Регион с наибольшим числом участников на { $others ->
        [0] { $total ->
            [2] обоих { -workshop(form: "prepositional-many") }
            [one] всех { $total-word } { -workshop(form: "prepositional") }
           *[many] всех { $total-word } { -workshop(form: "prepositional-many") }
        }
       *[many] { $count-word } из { $total ->
            [one] { $total-word } { -workshop(form: "genitive") }
           *[many] { $total-word } { -workshop(form: "genitive-many") }
        }
    } — { $region }
regions-finding-none =
    Участники по регионам на { $total ->
        [2] двух { -workshop(form: "prepositional-many") }
        [one] { $total-word } { -workshop(form: "prepositional") }
       *[many] { $total-word } { -workshop(form: "prepositional-many") }
    }
regions-source =
    Участники каждого { -workshop(form: "genitive") } в хронологическом порядке и в едином масштабе; регионы с числом участников менее
    { $minimum-word } включены в категорию «Другие регионы». Данные: data/participation.csv
regions-alternative = Малые столбчатые диаграммы: участники по регионам и { -workshop(form: "dative-many") }. { $named }.
regions-in-words = { $region }: { $cells }
regions-cell = { $number } ({ -workshop } { $workshop })
timeline-finding =
    { $count ->
        [2] Два { -workshop(form: "genitive") } состоялись { $first } и { $last } с интервалом в { $days ->
            [1] один день
            [one] { $days-word } день
            [few] { $days-word } дня
           *[many] { $days-word } дней
        }
       *[many] С { $first } по { $last } { $count ->
            [one] состоялся { $count-word } { -workshop }
            [few] состоялись { $count-word } { -workshop(form: "genitive") }
           *[many] состоялось { $count-word } { -workshop(form: "genitive-many") }
        } с интервалом не более { $days ->
            [1] одного дня
            [one] { $days-word } дня
           *[many] { $days-word } дней
        }
    }
timeline-source =
    { $undated ->
        [0] {""}
        [1] Один { -workshop } без даты не показан.{" "}
        [one] Не показан { $undated-word } { -workshop } без даты.{" "}
        [few] Не показаны { $undated-word } { -workshop(form: "genitive") } без даты.{" "}
       *[many] Не показано { $undated-word } { -workshop(form: "genitive-many") } без даты.{" "}
    }Номера соответствуют { -workshop(form: "dative-many") } в приложении I. Данные: data/workshops.csv
timeline-alternative = Ось времени с обозначением { -workshop(form: "genitive-many") }: { $named }.
timeline-in-words = { $workshop }, { $date }
support-head-one = Один { -workshop }
support-head-two = Два { -workshop(form: "genitive") }
support-head-more = Три и более
support-finding =
    Главный адресат рекомендаций — { $addressee }: { $count ->
        [1] одна рекомендация
        [one] { $count-word } рекомендация
        [few] { $count-word } рекомендации
       *[many] { $count-word } рекомендаций
    }, больше, чем у любого другого{ $shared ->
        [0] ; более чем на одном { -workshop(form: "prepositional") } не вынесено ни одной из них
        [1] ; более чем на одном { -workshop(form: "prepositional") } вынесена одна из них
        [one] ; более чем на одном { -workshop(form: "prepositional") } вынесена { $shared-word } из них
       *[many] ; более чем на одном { -workshop(form: "prepositional") } вынесено { $shared-word } из них
    }
support-finding-tied =
    Главные адресаты рекомендаций — { $addressees }: по { $count ->
        [1] одной рекомендации
        [one] { $count-word } рекомендации
        [few] { $count-word } рекомендации
       *[many] { $count-word } рекомендаций
    }, больше, чем у любого другого
support-finding-plain =
    Рекомендации для { $count ->
        [1] одного адресата
        [one] { $count-word } адресата
       *[many] { $count-word } адресатов
    } по числу { -workshop(form: "genitive-many") }, на которых они вынесены
support-source =
    Разные рекомендации по числу { -workshop(form: "genitive-many") }, на которых они вынесены; рекомендация, обращенная к нескольким адресатам,
    учитывается применительно к каждому.{" "}
    { $count ->
        [0] {""}
        [1] Еще один адресат указан в таблице.{" "}
        [one] Еще { $count-word } адресат указан в таблице.{" "}
        [few] Еще { $count-word } адресата указаны в таблице.{" "}
       *[many] Еще { $count-word } адресатов указаны в таблице.{" "}
    }Данные: data/addressee_support.csv
support-alternative = Столбчатая диаграмма: рекомендации по адресатам. { $named }.
support-in-words = { $addressee }: всего { $count-figure }, из них { $parts }
support-part-in-words =
    { $workshops ->
        [1] { $count-figure } — на одном { -workshop(form: "prepositional") }
        [2] { $count-figure } — на двух { -workshop(form: "prepositional-many") }
       *[many] { $count-figure } — на трех и более
    }
support-none-shared = Ни одна рекомендация не вынесена более чем на одном { -workshop(form: "prepositional") }.

## Meeting brief

brief-title = { $series }: { $title }
brief-kind = { -brief } № { $number }
brief-kind-unnumbered = { -brief }
brief-description = Что было сказано на { -workshop(form: "prepositional") } «{ $title }» ({ $date }) серии «{ $series }».
brief-description-undated = Что было сказано на { -workshop(form: "prepositional") } «{ $title }» серии «{ $series }».
masthead-hosts =
    { $count ->
        [1] Организатор: { $hosts }
       *[many] Организаторы: { $hosts }
    }
masthead-chatham-house = По правилу Чатем-Хауса
masthead-attributed = С занесением в протокол
masthead-open = Открытый { -workshop }
duration-hours =
    { $hours ->
        [one] { $hours-figure } час
        [few] { $hours-figure } часа
       *[many] { $hours-figure } часов
    }
duration-minutes =
    { $minutes ->
        [one] { $minutes-figure } минута
        [few] { $minutes-figure } минуты
       *[many] { $minutes-figure } минут
    }
duration-hours-minutes =
    { $hours ->
        [one] { $hours-figure } час
        [few] { $hours-figure } часа
       *[many] { $hours-figure } часов
    } { $minutes ->
        [one] { $minutes-figure } минута
        [few] { $minutes-figure } минуты
       *[many] { $minutes-figure } минут
    }
key-messages-heading = Основные тезисы
message-shared =
    { $others ->
        [1] Общее с другим { -workshop(form: "instrumental") }: { $parts }.
       *[many] Общее с другими { -workshop(form: "instrumental-many") }: { $parts }.
    }
# In the nominative, in a list behind a colon.
shared-recommendations =
    { $rest ->
        [0] { $count ->
            [1] единственная вынесенная здесь рекомендация
            [2] обе вынесенные здесь рекомендации
            [one] все { $count-word } вынесенная здесь рекомендация
            [few] все { $count-word } вынесенные здесь рекомендации
           *[many] все { $count-word } вынесенных здесь рекомендаций
        }
       *[many] { $count ->
            [1] одна
           *[many] { $count-word }
        } из { $total ->
            [one] { $total-word } вынесенной здесь рекомендации
           *[many] { $total-word } вынесенных здесь { $repeated ->
                [0] рекомендаций
               *[many] разных рекомендаций
            }
        }
    }
shared-challenges =
    { $rest ->
        [0] { $count ->
            [1] единственная названная здесь проблема
            [2] обе названные здесь проблемы
            [one] все { $count-word } названная здесь проблема
            [few] все { $count-word } названные здесь проблемы
           *[many] все { $count-word } названных здесь проблем
        }
       *[many] { $count ->
            [1] одна
           *[many] { $count-word }
        } из { $total ->
            [one] { $total-word } названной здесь проблемы
           *[many] { $total-word } названных здесь проблем
        }
    }
message-everywhere =
    На всех { $workshops ->
        [one] { $workshops-word } { -workshop(form: "prepositional") }
       *[many] { $workshops-word } { -workshop(form: "prepositional-many") }
    } { $recommendations ->
        [0] { $challenges ->
            [1] названа одна из этих проблем.
           *[many] названо { $challenges-word } из этих проблем.
        }
       *[many] { $challenges ->
            [0] { $recommendations ->
                [1] вынесена одна из этих рекомендаций.
               *[many] вынесено { $recommendations-word } из этих рекомендаций.
            }
           *[many] прозвучали { $recommendations ->
                [1] одна
               *[many] { $recommendations-word }
            } из этих рекомендаций и { $challenges ->
                [1] одна
               *[many] { $challenges-word }
            } из этих проблем.
        }
    }
message-kinds = Записано: { $kinds }.
# Above what editors wrote on the workshop.
workshop-summary-heading = Резюме
questions-heading = Вопросы для обсуждения
questions-more =
    { $count ->
        [1] Был задан еще один вопрос для обсуждения.
        [one] Был задан еще { $count-word } вопрос для обсуждения.
        [few] Были заданы еще { $count-word } вопроса для обсуждения.
       *[many] Было задано еще { $count-word } вопросов для обсуждения.
    }
ideas-heading = Идеи и передовая практика
ideas-heading-further = Идеи, передовая практика и другие замечания
challenges-heading = Проблемы
next-steps-heading = Дальнейшие шаги
sources-heading = Источники
sources-no-notes =
    Высказываний на этом { -workshop(form: "prepositional") } пока не зафиксировано; в отчете изложено то, что известно о самой встрече.
sources-all-quoted =
    { $total ->
        [1] В настоящем отчете приводится единственное зафиксированное высказывание; под номером, стоящим после него, оно значится в таблицах.
        [one] В настоящем отчете приводятся все { $total-word } зафиксированное высказывание; под номерами, стоящими после них, они значатся в таблицах.
        [few] В настоящем отчете приводятся все { $total-word } зафиксированных высказывания; под номерами, стоящими после них, они значатся в таблицах.
       *[many] В настоящем отчете приводятся все { $total-word } зафиксированных высказываний; под номерами, стоящими после них, они значатся в таблицах.
    }
sources-some-quoted =
    { $quoted ->
        [0] В настоящем отчете не приводится ни одного из зафиксированных высказываний.
       *[many] В настоящем отчете приводится { $quoted ->
            [1] одно
           *[many] { $quoted-word }
        } из { $total ->
            [one] { $total-word } зафиксированного высказывания
           *[many] { $total-word } зафиксированных высказываний
        }; номер, стоящий после фрагмента текста, указывает на высказывание, на котором он основан.
    }
sources-withheld =
    { $count ->
        [1] Одно высказывание учтено, но не приводится по желанию выступавшего или составителей.
        [one] По желанию выступавших или составителей учтено, но не приводится { $count-word } высказывание.
        [few] По желанию выступавших или составителей учтены, но не приводятся { $count-word } высказывания.
       *[many] По желанию выступавших или составителей учтено, но не приводится { $count-word } высказываний.
    }
sources-redacted =
    { $count ->
        [1] В одном высказывании имена людей заменены словами в квадратных скобках.
        [one] В { $count-word } высказывании имена людей заменены словами в квадратных скобках.
       *[many] В { $count-word } высказываниях имена людей заменены словами в квадратных скобках.
    }
sources-countries = Высказывание, относящееся к нескольким странам, учитывается применительно к каждой из них.
sources-small-groups =
    Группы численностью менее { $minimum ->
        [one] { $minimum-word } человека
       *[many] { $minimum-word } человек
    } отдельно не показаны.
sources-tables = Все подсчеты содержатся в таблицах, опубликованных вместе с настоящим документом в папке data.
sources-tables-and-notes =
    Все подсчеты содержатся в таблицах, опубликованных вместе с настоящим документом в папке data; высказывания, которые
    приводятся в документах, собраны в файле data/cited_notes.csv.

# Leads from a chapter of the paper to the brief; $kind is `brief-kind`.
chapter-brief = { $kind }: { $title }
# Leads to the paper.
brief-leads-to-paper =
    { $kind ->
        [own] Общие итоги { -workshop(form: "genitive-many") } серии изложены в документе «{ $title }» ({ $name }).
       *[policy-paper] Общие итоги { -workshop(form: "genitive-many") } серии изложены в программном документе «{ $title }».
    }

## Tables attached to a PDF: what viewers show beside the name of the file

attachment-workshop = Этот { -workshop } и его итоги
attachment-participation-of-workshop = Участники этого { -workshop(form: "genitive") }, каждый раз по одному признаку; малочисленные группы объединены
attachment-recommendations-of-workshop = Рекомендации, вынесенные на этом { -workshop(form: "prepositional") }, и их поддержка в рамках серии
attachment-workshops = { -workshop(form: "initial-many") } серии
attachment-participation = Участники, каждый раз по одному признаку; малочисленные группы объединены
attachment-topics = Высказывания по темам и видам
attachment-countries = Высказывания по страновым примерам
attachment-topic-country = Высказывания по темам и страновым примерам
attachment-threads = Высказывания по сквозным вопросам и темам
attachment-addressee-topic = Рекомендации по адресатам и темам
attachment-addressee-support = Рекомендации по адресатам и по числу { -workshop(form: "genitive-many") }, на которых они прозвучали
attachment-continuity = Участники, пришедшие повторно, по { -workshop(form: "dative-many") }
attachment-recommendations = Все рекомендации в порядке их поддержки
attachment-clusters = { -workshop(form: "initial-many") } по группам
attachment-cluster-topic = Высказывания по группам { -workshop(form: "genitive-many") } и темам
attachment-changes = Что изменилось со времени прежнего издания
attachment-cited-notes = Высказывания, которые приводятся в настоящем документе

## Country note

country-note-kind = Страновая справка
country-note-subject = По всем темам и { -workshop(form: "dative-many") }
country-note-description = Высказывания серии «{ $series }», в которых использован страновой пример ({ $country }).
# $count is at least three. $country is as in a sentence: “the Gambia”.
country-note-opening =
    Этот страновой пример ({ $country }) использован в { $count ->
        [one] { $count-word } высказывании
       *[many] { $count-word } высказываниях
    } на { $workshops ->
        [1] одном { -workshop(form: "prepositional") }
        [one] { $workshops-word } { -workshop(form: "prepositional") }
       *[many] { $workshops-word } { -workshop(form: "prepositional-many") }
    }.
country-note-topic =
    Больше всего из них относится к теме { $topic }: { $count ->
        [1] одно
       *[many] { $count-word }
    }.
country-note-more =
    { $count ->
        [1] В настоящей справке не приведено еще одно высказывание по этой теме.
        [one] В настоящей справке не приведено еще { $count-word } высказывание по этой теме.
        [few] В настоящей справке не приведены еще { $count-word } высказывания по этой теме.
       *[many] В настоящей справке не приведено еще { $count-word } высказываний по этой теме.
    }
country-note-sources =
    { $rest ->
        [0] В настоящей справке приводятся все { $total ->
            [one] { $total-word } высказывание
            [few] { $total-word } высказывания
           *[many] { $total-word } высказываний
        } по этому примеру; под номерами, стоящими после них, они значатся в таблицах.
       *[many] { $quoted ->
            [0] В настоящей справке не приводится ни одного из { $total ->
                [one] { $total-word } высказывания
               *[many] { $total-word } высказываний
            } по этому примеру.
           *[many] В настоящей справке приводится { $quoted ->
                [1] одно
               *[many] { $quoted-word }
            } из { $total ->
                [one] { $total-word } высказывания
               *[many] { $total-word } высказываний
            } по этому примеру; номер, стоящий после фрагмента текста, указывает на высказывание, на котором он основан.
        }
    }
country-note-tables = Все подсчеты содержатся в таблицах, опубликованных вместе с настоящим документом в папке data.
country-note-tables-and-notes =
    Все подсчеты содержатся в таблицах, опубликованных вместе с настоящим документом в папке data; высказывания, которые
    приводятся в документах, собраны в файле data/cited_notes.csv.
country-note-names =
    Страновой пример — это страна или район, опыт которых использован в высказываниях. Для их обозначения служит краткое
    название, принятое в Организации Объединенных Наций; оно не означает выражения какого-либо мнения относительно
    правового статуса той или иной страны, территории или района.
# What a brief carries, after one of these.
sources-attached = Строки, касающиеся этого { -workshop(form: "genitive") }, приложены к файлу PDF.
# The same for the paper.
sources-attached-to-paper = Таблицы, показанные в настоящем документе, также приложены к файлу PDF.

## Policy paper: cover, colophon, contents

# “own” where series.toml gives the document a kind of its own, which is then the name.
paper-kind =
    { $kind ->
        [own] { $name }
       *[policy-paper] Программный документ
    }
paper-title =
    { $kind ->
        [own] { $title }: { $name }
       *[policy-paper] { $title }: программный документ
    }
paper-description = Общие итоги { -workshop(form: "genitive-many") } серии «{ $series }».
workshops-counted =
    { $count ->
        [1] Один { -workshop }
        [one] { $count-word } { -workshop }
        [few] { $count-word } { -workshop(form: "genitive") }
       *[many] { $count-word } { -workshop(form: "genitive-many") }
    }
colophon-heading = О настоящем документе
colophon-illustrative =
    Данные, положенные в основу настоящего документа, вымышлены в целях иллюстрации: приведенных здесь слов никто не
    произносил.
colophon-views =
    В настоящем документе изложено сказанное на { -workshop(form: "prepositional-many") }. Высказывания принадлежат участникам; организаторы
    и другие участники могут их не разделять.
colophon-chatham-house =
    { -workshop(form: "initial-many") } проводились по правилу Чатем-Хауса: участники вправе свободно использовать сказанное, однако ни личность, ни
    принадлежность выступавших и участников не раскрываются без их согласия.
colophon-attributed =
    { -workshop(form: "initial-many") } проводились с занесением в протокол: при высказываниях указаны имена выступавших, если те не выразили иного
    желания. Имена других участников без их согласия не называются.
colophon-open =
    { -workshop(form: "initial-many") } проводились публично: при высказываниях указаны имена выступавших, если те не выразили иного желания. Имена
    других участников без их согласия не называются.
colophon-designations =
    Страны и районы обозначены краткими названиями, принятыми в Организации Объединенных Наций. Ни названия, ни карты,
    которые составлены из одинаковых плиток и на которых не проведены границы, не означают выражения какого-либо мнения
    относительно правового статуса той или иной страны, территории, города или района или их властей.
colophon-languages = Высказывания приводятся на том языке, на котором они зафиксированы.
colophon-data =
    Происхождение каждого числа можно проследить. В приложении II разъясняется, как велся подсчет высказываний, в
    приложении III перечислены те из них, которые приводятся в тексте, а в таблицах, опубликованных вместе с настоящим
    документом, содержатся все подсчеты. Контрольный код данных настоящего издания: { $fingerprint }.
citation-heading = Рекомендуемая ссылка
citation-hosts = { $hosts }.
citation-work =
    { $kind ->
        [own] { $title }: { $name }. Издание от { $date }, данные { $fingerprint }.
       *[policy-paper] { $title }: программный документ. Издание от { $date }, данные { $fingerprint }.
    }
citation-work-undated =
    { $kind ->
        [own] { $title }: { $name }. Данные { $fingerprint }.
       *[policy-paper] { $title }: программный документ. Данные { $fingerprint }.
    }
contents-heading = Содержание

# Above the editors' own texts, where these have no title.
foreword-heading = Предисловие
conclusions-heading = Выводы

## Policy paper: executive summary

summary-heading = Резюме
summary-recommendations-heading = Основные рекомендации
summary-title-everywhere =
    На всех { $workshops ->
        [one] { $workshops-word } { -workshop(form: "prepositional") }
       *[many] { $workshops-word } { -workshop(form: "prepositional-many") }
    } { $count ->
        [1] вынесена одна рекомендация
        [one] вынесена { $count-word } рекомендация
        [few] вынесены { $count-word } рекомендации
       *[many] вынесено { $count-word } рекомендаций
    }{ $more ->
        [0] {""}
        [1] , еще одна — минимум на двух
       *[many] , еще { $more-word } — минимум на двух
    }
summary-title-shared =
    { $workshops ->
        [2] На обоих { -workshop(form: "prepositional-many") }
        [one] Более чем на одном из { $workshops-word } { -workshop(form: "genitive") }
       *[many] Более чем на одном из { $workshops-word } { -workshop(form: "genitive-many") }
    } { $count ->
        [1] вынесена одна рекомендация
        [one] вынесена { $count-word } рекомендация
        [few] вынесены { $count-word } рекомендации
       *[many] вынесено { $count-word } рекомендаций
    }
summary-title-topic-country =
    { $leaders ->
        [1] В центре внимания — тема { $topics }
       *[many] В центре внимания — темы { $topics }
    }; наиболее обсуждаемый страновой пример — { $country }
summary-title-plain =
    { $workshops ->
        [1] На одном { -workshop(form: "prepositional") }
        [one] На { $workshops-word } { -workshop(form: "prepositional") }
       *[many] На { $workshops-word } { -workshop(form: "prepositional-many") }
    } зафиксировано { $count ->
        [1] одно высказывание
        [one] { $count-word } высказывание
        [few] { $count-word } высказывания
       *[many] { $count-word } высказываний
    }
summary-meetings =
    { $count ->
        [1] В рамках серии проведен один { -workshop }.
        [one] В рамках серии проведен { $count-word } { -workshop }.
        [few] В рамках серии проведены { $count-word } { -workshop(form: "genitive") }.
       *[many] В рамках серии проведено { $count-word } { -workshop(form: "genitive-many") }.
    }
summary-meetings-period =
    { $count ->
        [1] В рамках серии проведен один { -workshop } ({ $period }).
        [one] В рамках серии проведен { $count-word } { -workshop } ({ $period }).
        [few] В рамках серии проведены { $count-word } { -workshop(form: "genitive") } ({ $period }).
       *[many] В рамках серии проведено { $count-word } { -workshop(form: "genitive-many") } ({ $period }).
    }
summary-nothing-recorded = Пока не зафиксировано ни одного высказывания.
summary-participants =
    Всего { $count ->
        [1] участвовал один человек
        [one] участвовал { $count-word } человек
        [few] участвовали { $count-word } человека
       *[many] участвовало { $count-word } человек
    }{ $groups ->
        [0] {""}
        [1] {" "}из одной группы заинтересованных сторон
        [one] {" "}из { $groups-word } группы заинтересованных сторон
       *[many] {" "}из { $groups-word } групп заинтересованных сторон
    }.
summary-recorded =
    Докладчики зафиксировали { $count ->
        [1] одно высказывание
        [one] { $count-word } высказывание
        [few] { $count-word } высказывания
       *[many] { $count-word } высказываний
    }{ $topics ->
        [0] {""}
        [1] {" "}по одной теме
        [one] {" "}по { $topics-word } теме
       *[many] {" "}по { $topics-word } темам
    }{ $countries ->
        [0] .
        [1] {" "}с использованием одного странового примера.
        [one] {" "}с использованием { $countries-word } странового примера.
       *[many] {" "}с использованием { $countries-word } страновых примеров.
    }
summary-everywhere =
    На всех { $workshops ->
        [one] { $workshops-word } { -workshop(form: "prepositional") }
       *[many] { $workshops-word } { -workshop(form: "prepositional-many") }
    } { $recommendations ->
        [0] { $challenges ->
            [1] названа одна проблема.
            [one] названа { $challenges-word } проблема.
            [few] названы { $challenges-word } проблемы.
           *[many] названо { $challenges-word } проблем.
        }
       *[many] { $challenges ->
            [0] { $recommendations ->
                [1] вынесена одна рекомендация.
                [one] вынесена { $recommendations-word } рекомендация.
                [few] вынесены { $recommendations-word } рекомендации.
               *[many] вынесено { $recommendations-word } рекомендаций.
            }
           *[many] прозвучали { $recommendations ->
                [1] одна рекомендация
                [one] { $recommendations-word } рекомендация
                [few] { $recommendations-word } рекомендации
               *[many] { $recommendations-word } рекомендаций
            } и { $challenges ->
                [1] одна проблема
                [one] { $challenges-word } проблема
                [few] { $challenges-word } проблемы
               *[many] { $challenges-word } проблем
            }.
        }
    }
summary-shared =
    Более чем на одном { -workshop(form: "prepositional") } { $recommendations ->
        [0] { $challenges ->
            [1] названа одна проблема.
            [one] названа { $challenges-word } проблема.
            [few] названы { $challenges-word } проблемы.
           *[many] названо { $challenges-word } проблем.
        }
       *[many] { $challenges ->
            [0] { $recommendations ->
                [1] вынесена одна рекомендация.
                [one] вынесена { $recommendations-word } рекомендация.
                [few] вынесены { $recommendations-word } рекомендации.
               *[many] вынесено { $recommendations-word } рекомендаций.
            }
           *[many] прозвучали { $recommendations ->
                [1] одна рекомендация
                [one] { $recommendations-word } рекомендация
                [few] { $recommendations-word } рекомендации
               *[many] { $recommendations-word } рекомендаций
            } и { $challenges ->
                [1] одна проблема
                [one] { $challenges-word } проблема
                [few] { $challenges-word } проблемы
               *[many] { $challenges-word } проблем
            }.
        }
    }
summary-most-topic-country =
    Больше всего сказано по { $leaders ->
        [1] теме { $topics } ({ $count ->
            [1] одно высказывание
            [one] { $count-word } высказывание
            [few] { $count-word } высказывания
           *[many] { $count-word } высказываний
        })
       *[many] темам { $topics } (по { $count ->
            [1] одному высказыванию
            [one] { $count-word } высказыванию
            [few] { $count-word } высказывания
           *[many] { $count-word } высказываний
        })
    }, а наиболее обсуждаемый страновой пример — { $country } ({ $mentions-word }).
summary-most-topic =
    Больше всего сказано по { $leaders ->
        [1] теме { $topics } ({ $count ->
            [1] одно высказывание
            [one] { $count-word } высказывание
            [few] { $count-word } высказывания
           *[many] { $count-word } высказываний
        })
       *[many] темам { $topics } (по { $count ->
            [1] одному высказыванию
            [one] { $count-word } высказыванию
            [few] { $count-word } высказывания
           *[many] { $count-word } высказываний
        })
    }.
summary-most-country =
    Наиболее обсуждаемый страновой пример — { $country } ({ $count ->
        [1] одно высказывание
        [one] { $count-word } высказывание
        [few] { $count-word } высказывания
       *[many] { $count-word } высказываний
    }).
summary-ranking =
    Приводимые ниже рекомендации расположены по числу { -workshop(form: "genitive-many") }, на которых они были вынесены; номера отсылают к лежащим
    в их основе высказываниям в приложении III.

## Policy paper: introduction

introduction-heading = Введение
introduction-hosts =
    { $count ->
        [1] Организатор серии: { $hosts }.
       *[many] Организаторы серии: { $hosts }.
    }
introduction-topics =
    { $count ->
        [1] Серия была посвящена одной теме: { $topics }.
        [one] Серия была посвящена { $count-word } теме: { $topics }.
       *[many] Серия была посвящена { $count-word } темам: { $topics }.
    }
introduction-topics-many =
    { $count ->
        [one] Серия была посвящена { $count-word } теме.
       *[many] Серия была посвящена { $count-word } темам.
    }
introduction-meetings =
    { $count ->
        [1] Состоялся один { -workshop }; сведения о нем приводятся в приложении I.
        [one] Состоялся { $count-word } { -workshop }; их перечень приводится в приложении I.
        [few] Состоялись { $count-word } { -workshop(form: "genitive") }; их перечень приводится в приложении I.
       *[many] Состоялось { $count-word } { -workshop(form: "genitive-many") }; их перечень приводится в приложении I.
    }
introduction-meetings-period =
    { $count ->
        [1] Состоялся один { -workshop } ({ $period }); сведения о нем приводятся в приложении I.
        [one] Состоялся { $count-word } { -workshop } ({ $period }); их перечень приводится в приложении I.
        [few] Состоялись { $count-word } { -workshop(form: "genitive") } ({ $period }); их перечень приводится в приложении I.
       *[many] Состоялось { $count-word } { -workshop(form: "genitive-many") } ({ $period }); их перечень приводится в приложении I.
    }
introduction-participants =
    Всего { $count ->
        [1] участвовал один человек
        [one] участвовал { $count-word } человек
        [few] участвовали { $count-word } человека
       *[many] участвовало { $count-word } человек
    }{ $groups ->
        [0] {""}
        [1] {" "}из одной группы заинтересованных сторон
        [one] {" "}из { $groups-word } группы заинтересованных сторон
       *[many] {" "}из { $groups-word } групп заинтересованных сторон
    }.
introduction-largest-group =
    { $hidden ->
        [0] Самая многочисленная группа
       *[many] Самая многочисленная из отдельно показанных групп
    } — { $group }: { $count ->
        [1] один участник
        [one] { $count-word } участник
        [few] { $count-word } участника
       *[many] { $count-word } участников
    } ({ $share }).
introduction-returning =
    { $count ->
        [1] Один из них участвовал более чем в одном { -workshop(form: "prepositional") }.
        [one] Из них { $count-word } человек участвовал более чем в одном { -workshop(form: "prepositional") }.
        [few] Из них { $count-word } человека участвовали более чем в одном { -workshop(form: "prepositional") }.
       *[many] Из них { $count-word } человек участвовали более чем в одном { -workshop(form: "prepositional") }.
    }
introduction-chatham-house =
    Работа велась по правилу Чатем-Хауса, поэтому для выступавших указывается группа заинтересованных сторон, если она
    зафиксирована, а имена называются лишь с их согласия.
introduction-attributed =
    Работа велась с занесением в протокол, поэтому при высказываниях указаны имена выступавших, если они
    зафиксированы, кроме случаев, когда выступавшие выразили иное желание.
introduction-open =
    Работа велась публично, поэтому при высказываниях указаны имена выступавших, если они зафиксированы, кроме
    случаев, когда выступавшие выразили иное желание.
introduction-guide =
    Главы соответствуют темам; каждая из них объединяет сказанное по одной теме на всех { -workshop(form: "prepositional-many") }.{ $countries ->
        [0] { $threads ->
            [0] {""}
           *[many] {" "}Затем по всем темам прослеживаются сквозные вопросы.
        }
       *[many] { $threads ->
            [0] {" "}Затем по всем темам прослеживаются страновые примеры.
           *[many] {" "}Затем по всем темам прослеживаются страновые примеры и сквозные вопросы.
        }
    } Номера вида { $mark } отсылают к приложению III, где для каждого приводимого высказывания указано, где оно записано.

## Policy paper: chapters

chapter-without-topic = Прочие высказывания
chapter-heading =
    { $role ->
        [challenge] Проблемы
        [good-practice] Передовая практика
       *[other] Идеи
    }
chapter-heading-mixed = Идеи и наблюдения
open-questions-heading = Открытые вопросы
chapter-recommendations-more =
    { $count ->
        [1] Еще одна рекомендация по этой теме (место в рейтинге серии — { $ranks }) изложена в главе о рекомендациях.
        [one] Еще { $count-word } рекомендация по этой теме (места в рейтинге серии — { $ranks }) изложена в главе о рекомендациях.
        [few] Еще { $count-word } рекомендации по этой теме (места в рейтинге серии — { $ranks }) изложены в главе о рекомендациях.
       *[many] Еще { $count-word } рекомендаций по этой теме (места в рейтинге серии — { $ranks }) изложены в главе о рекомендациях.
    }
chapter-opening-without-topic =
    { $count ->
        [1] Ни к одной из тем не относится одно высказывание.
        [one] Ни к одной из тем не относится { $count-word } высказывание.
        [few] Ни к одной из тем не относятся { $count-word } высказывания.
       *[many] Ни к одной из тем не относится { $count-word } высказываний.
    }
chapter-opening-most =
    По этой теме сказано больше, чем по любой другой: { $count ->
        [1] одно высказывание
        [one] { $count-word } высказывание
        [few] { $count-word } высказывания
       *[many] { $count-word } высказываний
    } на { $workshops ->
        [1] одном { -workshop(form: "prepositional") }
        [one] { $workshops-word } { -workshop(form: "prepositional") }
       *[many] { $workshops-word } { -workshop(form: "prepositional-many") }
    }.
# $variant tells neighbouring chapters apart.
chapter-opening-everywhere =
    { $variant ->
        [0] Эта тема затрагивалась на всех { $workshops ->
            [one] { $workshops-word } { -workshop(form: "prepositional") }
           *[many] { $workshops-word } { -workshop(form: "prepositional-many") }
        }; в общей сложности зафиксировано { $count ->
            [1] одно высказывание
            [one] { $count-word } высказывание
            [few] { $count-word } высказывания
           *[many] { $count-word } высказываний
        }.
        [1] Эта тема поднималась на каждом из { $workshops ->
            [one] { $workshops-word } { -workshop(form: "genitive") }
           *[many] { $workshops-word } { -workshop(form: "genitive-many") }
        }: всего { $count ->
            [1] одно высказывание
            [one] { $count-word } высказывание
            [few] { $count-word } высказывания
           *[many] { $count-word } высказываний
        }.
       *[many] Эта тема объединяет все { $workshops ->
            [one] { $workshops-word } { -workshop }
            [few] { $workshops-word } { -workshop(form: "genitive") }
           *[many] { $workshops-word } { -workshop(form: "genitive-many") }
        }: к ней { $count ->
            [1] относится одно высказывание
            [one] относится { $count-word } высказывание
            [few] относятся { $count-word } высказывания
           *[many] относится { $count-word } высказываний
        }.
    }
chapter-opening =
    { $variant ->
        [0] К этой теме { $count ->
            [1] относится одно высказывание
            [one] относится { $count-word } высказывание
            [few] относятся { $count-word } высказывания
           *[many] относится { $count-word } высказываний
        } на { $workshops ->
            [1] одном { -workshop(form: "prepositional") }
            [one] { $workshops-word } { -workshop(form: "prepositional") }
           *[many] { $workshops-word } { -workshop(form: "prepositional-many") }
        }.
       *[many] { $workshops ->
            [1] На одном { -workshop(form: "prepositional") }
            [one] На { $workshops-word } { -workshop(form: "prepositional") }
           *[many] На { $workshops-word } { -workshop(form: "prepositional-many") }
        } по этой теме зафиксировано { $count ->
            [1] одно высказывание
            [one] { $count-word } высказывание
            [few] { $count-word } высказывания
           *[many] { $count-word } высказываний
        }.
    }
chapter-spread =
    { $variant ->
        [0] Большинство из них ({ $main-word }) прозвучало на { -workshop(form: "prepositional") } { $workshop }, еще { $rest ->
            [1] одно
           *[many] { $rest-word }
        } — на { $others ->
            [1] одном другом { -workshop(form: "prepositional") }
            [one] { $others-word } другом { -workshop(form: "prepositional") }
           *[many] { $others-word } других { -workshop(form: "prepositional-many") }
        }.
       *[many] На { -workshop(form: "prepositional") } { $workshop } зафиксировано { $main ->
            [1] одно
           *[many] { $main-word }
        } из них, { $others ->
            [1] на одном другом { -workshop(form: "prepositional") }
            [one] на { $others-word } другом { -workshop(form: "prepositional") }
           *[many] на { $others-word } других { -workshop(form: "prepositional-many") }
        } — еще { $rest ->
            [1] одно
           *[many] { $rest-word }
        }.
    }
chapter-challenges-prevail =
    Преобладают проблемы: их названо { $challenges-word } против { $practices ->
        [1] одного примера
        [one] { $practices-word } примера
       *[many] { $practices-word } примеров
    } передовой практики.
chapter-practices-prevail =
    Примеров передовой практики больше, чем проблем: { $practices-word } против { $challenges-word }.
chapter-kinds = В этих высказываниях отражены: { $kinds }.
chapter-one-country = Единственный страновой пример — { $country }.
chapter-country-dominates =
    Среди страновых примеров особо выделяется один — { $country }: { $rest ->
        [0] к нему относятся все { $all ->
            [one] { $all-word } высказывание
            [few] { $all-word } высказывания
           *[many] { $all-word } высказываний
        }
       *[many] к нему относится { $count-word } из { $all ->
            [one] { $all-word } высказывания
           *[many] { $all-word } высказываний
        }
    } об опыте стран.
chapter-countries-spread =
    В ходе обсуждения { $total ->
        [1] приведен один страновой пример
        [one] приведен { $total-word } страновой пример
        [few] приведены { $total-word } страновых примера
       *[many] приведено { $total-word } страновых примеров
    }, { $most ->
        [1] каждый — по одному разу
        [one] ни один — более чем в { $most-word } высказывании
       *[many] ни один — более чем в { $most-word } высказываниях
    }.
chapter-shared =
    { $rest ->
        [0] { $count ->
            [1] Единственная рекомендация по этой теме вынесена на { $most ->
                [one] { $most-word } { -workshop(form: "prepositional") }
               *[many] { $most-word } { -workshop(form: "prepositional-many") }
            }, в связи с этой или другой темой.
            [2] Обе рекомендации по этой теме вынесены на двух { -workshop(form: "prepositional-many") }, в связи с этой или другой темой.
            [one] Все { $count-word } рекомендация по этой теме вынесены на двух { -workshop(form: "prepositional-many") }, в связи с этой или другой темой.
            [few] Все { $count-word } разные рекомендации по этой теме вынесены на двух { -workshop(form: "prepositional-many") }, в связи с этой или другой темой.
           *[many] Все { $count-word } разных рекомендаций по этой теме вынесены на двух { -workshop(form: "prepositional-many") }, в связи с этой или другой темой.
        }
       *[many] { $count ->
            [1] Одна из { $all ->
                [one] { $all-word } рекомендации
               *[many] { $all-word } разных рекомендаций
            } по этой теме вынесена на { $most ->
                [one] { $most-word } { -workshop(form: "prepositional") }
               *[many] { $most-word } { -workshop(form: "prepositional-many") }
            }, в связи с этой или другой темой.
           *[many] На двух { -workshop(form: "prepositional-many") }, в связи с этой или другой темой, вынесено { $count-word } из { $all ->
                [one] { $all-word } рекомендации
               *[many] { $all-word } разных рекомендаций
            } по этой теме.
        }
    }
chapter-shared-most =
    Более чем на одном { -workshop(form: "prepositional") }, в связи с этой или другой темой, { $rest ->
        [0] { $all ->
            [one] вынесены все { $all-word } рекомендация
            [few] вынесены все { $all-word } разные рекомендации
           *[many] вынесены все { $all-word } разных рекомендаций
        }
       *[many] вынесено { $count-word } из { $all ->
            [one] { $all-word } рекомендации
           *[many] { $all-word } разных рекомендаций
        }
    } по этой теме; наиболее распространенная из них прозвучала на { $elsewhere ->
        [0] всех { $most-word }
       *[many] { $most-word }
    } { $most ->
        [one] { -workshop(form: "prepositional") }
       *[many] { -workshop(form: "prepositional-many") }
    }.

## Policy paper: countries, threads, Commission, recommendations

countries-chapter-heading = Страновые примеры по темам
countries-sections-heading = Наиболее частые примеры
countries-sections-lead =
    { $count ->
        [1] Наиболее частый пример: он использован в { $least ->
            [1] одном высказывании
            [one] { $least-word } высказывании
           *[many] { $least-word } высказываниях
        }.
       *[many] { $count ->
            [one] Показан { $count-word } наиболее частый пример
            [few] Показаны { $count-word } наиболее частых примера
           *[many] Показаны { $count-word } наиболее частых примеров
        }, каждый из которых использован не менее чем в { $least ->
            [1] одном высказывании
            [one] { $least-word } высказывании
           *[many] { $least-word } высказываниях
        }.
    }
countries-only = Единственный страновой пример в высказываниях — { $country }.
countries-one-region =
    { $count ->
        [1] В высказываниях приводится один страновой пример; он касается { $region }.
        [one] В высказываниях приводится { $count-word } страновой пример; все они касаются { $region }.
        [few] В высказываниях приводятся { $count-word } страновых примера; все они касаются { $region }.
       *[many] В высказываниях приводится { $count-word } страновых примеров; все они касаются { $region }.
    }
countries-regions =
    В высказываниях { $count ->
        [1] приводится один страновой пример
        [one] приводится { $count-word } страновой пример
        [few] приводятся { $count-word } страновых примера
       *[many] приводится { $count-word } страновых примеров
    } из { $regions ->
        [one] { $regions-word } региона
       *[many] { $regions-word } регионов
    }: { $parts }.
region-counted =
    { $count ->
        [1] один
       *[many] { $count-word }
    } из { $region }
countries-recurring =
    { $count ->
        [1] Один из примеров приводился более чем на одном { -workshop(form: "prepositional") }.
        [one] Более чем на одном { -workshop(form: "prepositional") } приводился { $count-word } пример.
        [few] Более чем на одном { -workshop(form: "prepositional") } приводились { $count-word } примера.
       *[many] Более чем на одном { -workshop(form: "prepositional") } приводилось { $count-word } примеров.
    }
countries-matrix-cut =
    В матрице { $rows ->
        [1] показан один наиболее обсуждаемый пример
        [one] показан { $rows-word } наиболее обсуждаемый пример
        [few] показаны { $rows-word } наиболее обсуждаемых примера
       *[many] показано { $rows-word } наиболее обсуждаемых примеров
    }; еще { $count ->
        [1] один
       *[many] { $count-word }
    } — в файле data/topic_country.csv.
countries-unresolved =
    { $count ->
        [1] В одном высказывании назван пример, который пока не соотнесен со страной; оно учитывается в графе «Не установлено».
        [one] В { $count-word } высказывании названы примеры, которые пока не соотнесены со странами; они учитываются в графе «Не установлено».
       *[many] В { $count-word } высказываниях названы примеры, которые пока не соотнесены со странами; они учитываются в графе «Не установлено».
    }
country-unresolved = Не установлено
matrix-total = Всего
matrix-source =
    Число высказываний по страновым примерам и темам; высказывание, относящееся к нескольким странам, учитывается
    применительно к каждой, а относящееся к нескольким темам — применительно к каждой, но в итоге строки один раз.
    Данные: data/topic_country.csv
matrix-alternative =
    Таблица: число высказываний по темам для { $count ->
        [1] одного странового примера: { $named }.
        [one] { $count-word } странового примера; всего: { $named }.
       *[many] { $count-word } страновых примеров; всего: { $named }.
    }
matrix-finding-everywhere-one =
    По всем { $topics ->
        [one] { $topics-word } теме
       *[many] { $topics-word } темам
    } обсуждался один страновой пример — { $country }
matrix-finding-everywhere =
    По всем { $topics ->
        [one] { $topics-word } теме
       *[many] { $topics-word } темам
    } обсуждались страновые примеры: { $countries }
matrix-finding-everywhere-counted =
    По всем { $topics ->
        [one] { $topics-word } теме
       *[many] { $topics-word } темам
    } { $count ->
        [1] обсуждался один страновой пример
        [one] обсуждался { $count-word } страновой пример
        [few] обсуждались { $count-word } страновых примера
       *[many] обсуждалось { $count-word } страновых примеров
    }
matrix-finding-topic =
    { $country }: { $count ->
        [1] одно высказывание
        [one] { $count-word } высказывание
        [few] { $count-word } высказывания
       *[many] { $count-word } высказываний
    }, из них { $most-word } — по теме { $topic }
matrix-finding-most =
    Наиболее обсуждаемый страновой пример — { $country } ({ $count ->
        [1] одно высказывание
        [one] { $count-word } высказывание
        [few] { $count-word } высказывания
       *[many] { $count-word } высказываний
    })
matrix-finding-tied =
    Наиболее обсуждаемые страновые примеры — { $countries } (по { $count ->
        [1] одному высказыванию
        [one] { $count-word } высказыванию
        [few] { $count-word } высказывания
       *[many] { $count-word } высказываний
    })
matrix-finding-plain = Высказывания по страновым примерам и темам
further-topics-heading = Прочие темы
further-topics-introduction =
    { $count ->
        [1] Еще одна тема обсуждалась меньше тех, которым посвящены главы
        [one] Еще { $count-word } тема обсуждалась меньше тех, которым посвящены главы
        [few] Еще { $count-word } темы обсуждались меньше тех, которым посвящены главы
       *[many] Еще { $count-word } тем обсуждалось меньше тех, которым посвящены главы
    } (их { $chapters-figure }). Сколько по ним зафиксировано высказываний, показано в таблице; их содержание изложено в кратких отчетах о { -workshop(form: "prepositional-many") }.
further-topics-cut =
    В таблице { $rows ->
        [1] указана одна наиболее обсуждаемая тема
        [one] указана { $rows-word } наиболее обсуждаемая тема
        [few] указаны { $rows-word } наиболее обсуждаемые темы
       *[many] указано { $rows-word } наиболее обсуждаемых тем
    }; еще { $count ->
        [1] одна
       *[many] { $count-word }
    } — в файле data/topics.csv.
further-topics-caption = Темы без отдельной главы
further-topics-summary =
    { $count ->
        [one] Таблица: { $count-figure } тема с ее показателями.
        [few] Таблица: { $count-figure } темы с их показателями.
       *[other] Таблица: { $count-figure } тем с их показателями.
    }
# Groups of workshops. $heading is what the series calls such a group, in lower case: region, track, phase.
clusters-heading = Группы { -workshop(form: "genitive-many") }: { $heading }
clusters-introduction =
    { -workshop(form: "initial-many") } объединены в группы ({ $heading }): { $workshops ->
        [one] { $workshops-figure } { -workshop }
        [few] { $workshops-figure } { -workshop(form: "genitive") }
       *[other] { $workshops-figure } { -workshop(form: "genitive-many") }
    }, { $groups ->
        [one] { $groups-figure } группа
        [few] { $groups-figure } группы
       *[other] { $groups-figure } групп
    }.
clusters-leader =
    Больше всего высказываний записано в группе «{ $group }»: { $count ->
        [one] { $count-figure }
       *[other] { $count-figure }
    }.
clusters-people =
    Тот, кто участвовал в { -workshop(form: "prepositional-many") } нескольких групп, учтён один раз в каждой из них и один раз в серии.
cluster-none = Вне групп
cluster-lead =
    { $workshops ->
        [one] { $workshops-figure } { -workshop }
        [few] { $workshops-figure } { -workshop(form: "genitive") }
       *[other] { $workshops-figure } { -workshop(form: "genitive-many") }
    }, { $count ->
        [one] { $count-figure } высказывание.
        [few] { $count-figure } высказывания.
       *[other] { $count-figure } высказываний.
    }
cluster-lead-topic =
    { $workshops ->
        [one] { $workshops-figure } { -workshop }
        [few] { $workshops-figure } { -workshop(form: "genitive") }
       *[other] { $workshops-figure } { -workshop(form: "genitive-many") }
    }, { $count ->
        [one] { $count-figure } высказывание
        [few] { $count-figure } высказывания
       *[other] { $count-figure } высказываний
    }; чаще всего, { $most ->
        [one] { $most-figure } раз
        [few] { $most-figure } раза
       *[other] { $most-figure } раз
    }, речь шла о теме { $topic }.
clusters-table-caption = { -workshop(form: "initial-many") } по группам ({ $heading })
clusters-table-summary =
    { $count ->
        [one] Таблица: { $count-figure } группа { -workshop(form: "genitive-many") } с её показателями.
        [few] Таблица: { $count-figure } группы { -workshop(form: "genitive-many") } с их показателями.
       *[other] Таблица: { $count-figure } групп { -workshop(form: "genitive-many") } с их показателями.
    }
cluster-matrix-source =
    Высказывания по группам { -workshop(form: "genitive-many") } и темам; высказывание на несколько тем учтено в каждой из них и один раз в итоге
    своей строки. Данные: data/group_topic.csv
cluster-matrix-alternative =
    { $count ->
        [one] Таблица высказываний по темам, { $count-figure } группа { -workshop(form: "genitive-many") }: { $named }.
        [few] Таблица высказываний по темам, { $count-figure } группы { -workshop(form: "genitive-many") }; всего: { $named }.
       *[other] Таблица высказываний по темам, { $count-figure } групп { -workshop(form: "genitive-many") }; всего: { $named }.
    }
cluster-finding-same = Во всех группах ({ $heading }) чаще всего говорили о теме { $topic }
cluster-finding-plain = О каких темах говорили чаще всего по группам ({ $heading })
threads-heading = Сквозные вопросы
threads-introduction =
    { $threads ->
        [1] По всем темам прослеживается один сквозной вопрос; к нему
        [one] По всем темам прослеживается { $threads-word } сквозной вопрос; к ним
        [few] По всем темам прослеживаются { $threads-word } сквозных вопроса; к ним
       *[many] По всем темам прослеживается { $threads-word } сквозных вопросов; к ним
    } { $count ->
        [1] относится одно высказывание.
        [one] относится { $count-word } высказывание.
        [few] относятся { $count-word } высказывания.
       *[many] относится { $count-word } высказываний.
    }
thread-lead =
    { $count ->
        [1] Этому вопросу посвящено одно высказывание.
       *[many] Этому вопросу { $count ->
            [one] посвящено { $count-word } высказывание
            [few] посвящены { $count-word } высказывания
           *[many] посвящено { $count-word } высказываний
        } на { $workshops ->
            [1] одном { -workshop(form: "prepositional") }
            [one] { $workshops-word } { -workshop(form: "prepositional") }
           *[many] { $workshops-word } { -workshop(form: "prepositional-many") }
        }.
    }
# $count is above one.
thread-lead-topic =
    Этому вопросу { $count ->
        [one] посвящено { $count-word } высказывание
        [few] посвящены { $count-word } высказывания
       *[many] посвящено { $count-word } высказываний
    } на { $workshops ->
        [1] одном { -workshop(form: "prepositional") }
        [one] { $workshops-word } { -workshop(form: "prepositional") }
       *[many] { $workshops-word } { -workshop(form: "prepositional-many") }
    }, больше всего — по теме { $topic } ({ $most-word }).
thread-matrix-source =
    Число высказываний по сквозным вопросам и темам; высказывание, относящееся к нескольким вопросам, учитывается
    применительно к каждому, а относящееся к нескольким темам — применительно к каждой, но в итоге строки один раз.
    Данные: data/threads.csv
thread-matrix-alternative =
    Таблица: число высказываний по темам для { $count ->
        [1] одного сквозного вопроса: { $named }.
        [one] { $count-word } сквозного вопроса; всего: { $named }.
       *[many] { $count-word } сквозных вопросов; всего: { $named }.
    }
thread-finding-most =
    Чаще всего затрагивался сквозной вопрос { $thread } — в { $count ->
        [1] одном высказывании
        [one] { $count-word } высказывании
       *[many] { $count-word } высказываниях
    }
thread-finding-plain =
    По темам серии { $count ->
        [1] прослеживается один сквозной вопрос
        [one] прослеживается { $count-word } сквозной вопрос
        [few] прослеживаются { $count-word } сквозных вопроса
       *[many] прослеживается { $count-word } сквозных вопросов
    }
cross-heading = Общая картина серии
cross-topics =
    { $more ->
        [challenge] Проблем больше, чем примеров передовой практики,
       *[good-practice] Примеров передовой практики больше, чем проблем,
    } по { $count ->
        [1] одной теме
        [one] { $count-word } теме
       *[many] { $count-word } темам
    }: { $topics }.
cross-topic-balance =
    { $topic } ({ $challenges ->
        [0] проблем нет
        [1] одна проблема
        [one] { $challenges-word } проблема
        [few] { $challenges-word } проблемы
       *[many] { $challenges-word } проблем
    }, { $practices ->
        [0] примеров передовой практики нет
        [1] один пример передовой практики
        [one] { $practices-word } пример передовой практики
        [few] { $practices-word } примера передовой практики
       *[many] { $practices-word } примеров передовой практики
    })
cross-countries-both =
    В связи как с передовой практикой, так и с проблемами { $count ->
        [1] приводится один страновой пример
        [one] приводится { $count-word } страновой пример
        [few] приводятся { $count-word } страновых примера
       *[many] приводится { $count-word } страновых примеров
    }{ $rest ->
        [0] :
       *[many] ; больше всего таких высказываний:
    } { $countries }.
cross-country-balance =
    { $country } ({ $practices ->
        [1] один пример передовой практики
        [one] { $practices-word } пример передовой практики
        [few] { $practices-word } примера передовой практики
       *[many] { $practices-word } примеров передовой практики
    }, { $challenges ->
        [1] одна проблема
        [one] { $challenges-word } проблема
        [few] { $challenges-word } проблемы
       *[many] { $challenges-word } проблем
    })
cross-questions =
    { $asked ->
        [1] К единственному вопросу, который участники оставили открытым на { -workshop(form: "prepositional-many") }, предшествовавших последнему,
        [one] { $rest ->
            [0] К { $asked-word } вопросу, который участники оставили открытым на { -workshop(form: "prepositional-many") }, предшествовавших последнему,
           *[many] Из { $asked-word } вопроса, который участники оставили открытым на { -workshop(form: "prepositional-many") }, предшествовавших последнему,
        }
       *[many] { $rest ->
            [0] К { $asked-word } вопросам, которые участники оставили открытыми на { -workshop(form: "prepositional-many") }, предшествовавших последнему,
           *[many] Из { $asked-word } вопросов, которые участники оставили открытыми на { -workshop(form: "prepositional-many") }, предшествовавших последнему,
        }
    }{ $count ->
        [0] { $asked ->
            [1] {" "}вернулись на одном из последующих { -workshop(form: "genitive-many") }.
           *[many] {" "}к каждому вернулись на одном из последующих { -workshop(form: "genitive-many") }.
        }
        [1] { $asked ->
            [1] {" "}больше не возвращались.
           *[many] {" "}к одному больше не возвращались.
        }
       *[many] { $rest ->
            [0] {" "}больше не возвращались.
           *[many] {" "}к { $count-word } больше не возвращались.
        }
    }
cross-questions-rest = Ниже приведены не все из них.
cross-questions-heading = Вопросы, к которым больше не возвращались
addressee-matrix-source =
    Число разных рекомендаций по адресатам и темам; рекомендация, обращенная к нескольким адресатам, учитывается
    применительно к каждому, а относящаяся к нескольким темам — применительно к каждой, но в итоге строки один раз.
    Данные: data/addressee_topic.csv
addressee-matrix-alternative =
    Таблица: число рекомендаций по темам для { $count ->
        [1] одного адресата: { $named }.
        [one] { $count-word } адресата; всего: { $named }.
       *[many] { $count-word } адресатов; всего: { $named }.
    }
addressee-finding-most =
    Главный адресат рекомендаций — { $addressee }: { $count ->
        [1] одна рекомендация
        [one] { $count-word } рекомендация
        [few] { $count-word } рекомендации
       *[many] { $count-word } рекомендаций
    }, больше, чем у любого другого
addressee-finding-plain =
    Рекомендации обращены к { $count ->
        [1] одному адресату
        [one] { $count-word } адресату
       *[many] { $count-word } адресатам
    }
growth-heading = Что добавил каждый { -workshop }
growth-heading-most = { -workshop(form: "initial-many") }, добавившие больше всего
growth-item = { -workshop(form: "initial") } { $number }: { $added }.
growth-nothing = { -workshop(form: "initial") } { $number }: развитие поднятых ранее вопросов, без новых страновых примеров и рекомендаций.
growth-countries =
    { $count ->
        [1] новый страновой пример ({ $countries })
       *[many] { $count ->
            [one] { $count-word } новый страновой пример
            [few] { $count-word } новых страновых примера
           *[many] { $count-word } новых страновых примеров
        }{ $named ->
            [yes] {" "}({ $countries })
           *[no] {""}
        }
    }
growth-recommendations =
    { $count ->
        [1] одна новая рекомендация
        [one] { $count-word } новая рекомендация
        [few] { $count-word } новые рекомендации
       *[many] { $count-word } новых рекомендаций
    }
growth-topics =
    { $count ->
        [1] новая тема { $topics }
       *[many] новые темы { $topics }
    }
commission-lead =
    { $count ->
        [1] Этой роли посвящено одно высказывание.
       *[many] Этой роли { $count ->
            [one] посвящено { $count-word } высказывание
            [few] посвящены { $count-word } высказывания
           *[many] посвящено { $count-word } высказываний
        } на { $workshops ->
            [1] одном { -workshop(form: "prepositional") }
            [one] { $workshops-word } { -workshop(form: "prepositional") }
           *[many] { $workshops-word } { -workshop(form: "prepositional-many") }
        }.
    }
recommendations-lead =
    { $count ->
        [1] На { -workshop(form: "prepositional") } вынесена одна рекомендация.
       *[many] На { -workshop(form: "prepositional") } { $count ->
            [one] вынесена { $count-word } рекомендация
            [few] вынесены { $count-word } разные рекомендации
           *[many] вынесено { $count-word } разных рекомендаций
        }. Каждая отнесена к тому адресату, который назван в ней первым.
    }
recommendations-lead-ranked =
    { $count ->
        [1] На { -workshop(form: "prepositional-many") } вынесена одна рекомендация.
       *[many] На { -workshop(form: "prepositional-many") } { $count ->
            [one] вынесена { $count-word } рекомендация
            [few] вынесены { $count-word } разные рекомендации
           *[many] вынесено { $count-word } разных рекомендаций
        }. Каждая отнесена к тому адресату, который назван в ней первым, и обозначена своим местом в рейтинге серии: чем на большем числе { -workshop(form: "genitive-many") } рекомендация вынесена, тем выше это место.
    }

## Policy paper: endnotes and annexes

endnotes-heading = Примечания
endnote-contribution =
    Высказывание — это одна запись сказанного участником в том виде, в каком ее сделали докладчики. Одному участнику
    может принадлежать несколько высказываний; их вес не зависит от того, кому они принадлежат.
endnote-country-example =
    Страновой пример — это страна или район, на опыт которых опирается высказывание, а не страна выступавшего.
    Высказывание, относящееся к нескольким странам, учитывается применительно к каждой из них.
endnote-ranking =
    Высказывания с одинаковой рекомендацией учитываются как одна рекомендация. Место рекомендации определяется числом
    { -workshop(form: "genitive-many") }, на которых она вынесена, а при равенстве — числом тем, групп заинтересованных сторон и высказываний, затем
    присвоенным ей приоритетом.
endnote-disclosure =
    Каждый участник учитывается один раз. Группа численностью менее { $minimum ->
        [one] { $minimum-word } человека
       *[many] { $minimum-word } человек
    } объединяется с другими, а разбивка, по которой можно вычислить меньшее число, не публикуется.
endnote-named-by-consent = Имена участников без их согласия не называются.
endnote-named-speakers =
    При высказываниях названы имена выступавших, если те не выразили иного желания; имена других участников без их
    согласия не называются.
endnote-heat-map =
    В каждой ячейке указано число высказываний по теме, опирающихся на опыт страны. Высказывание, относящееся к
    нескольким темам или странам, учитывается в нескольких ячейках, но в итоге строки — один раз, поэтому сумма по строке
    может не совпадать с итогом. Пять оттенков соответствуют пятым долям наибольшего числа.
workshops-annex-heading = Приложение I. { -workshop(form: "initial-many") } и участники
workshops-annex-introduction =
    Участники учитываются один раз на каждом { -workshop(form: "prepositional") } и один раз по серии в целом, поэтому сумма показателей по { -workshop(form: "dative-many") }
    может превышать итог по серии. Группы численностью менее { $minimum ->
        [one] { $minimum-word } человека
       *[many] { $minimum-word } человек
    } отдельно не показаны.
workshops-annex-cut =
    В таблице { $rows ->
        [1] указан один { -workshop }
        [one] указан { $rows-word } { -workshop }
        [few] указаны { $rows-word } { -workshop(form: "genitive") }
       *[many] указано { $rows-word } { -workshop(form: "genitive-many") }
    }; еще { $count ->
        [1] один
       *[many] { $count-word }
    } — в файле data/workshops.csv.
participant-list-heading = Участники, согласившиеся на указание имени
participant-list-lead =
    { $count ->
        [1] На включение в поименный список согласился один участник.
        [one] На включение в поименный список согласился { $count-word } участник.
        [few] На включение в поименный список согласились { $count-word } участника.
       *[many] На включение в поименный список согласилось { $count-word } участников.
    } Все остальные учтены в приведенных выше данных и в список не включены.
participant-list-none = Согласия на включение в поименный список никто из участников не дал.
workshops-table-caption = { -workshop(form: "initial-many") } серии
workshops-table-summary =
    Таблица: { $count ->
        [1] один { -workshop } с указанием даты, организаторов и количественных данных.
        [one] { $count-word } { -workshop } с указанием дат, организаторов и количественных данных.
        [few] { $count-word } { -workshop(form: "genitive") } с указанием дат, организаторов и количественных данных.
       *[many] { $count-word } { -workshop(form: "genitive-many") } с указанием дат, организаторов и количественных данных.
    }
column-number = №
column-workshop = { -workshop(form: "initial") }
column-topic = Тема
column-workshops = { -workshop(form: "initial-many") }
column-date = Дата
column-hosts = Организаторы
column-participants = Участники
column-contributions = Высказывания
column-countries = Страновые примеры
column-recommendations = Рекомендации
method-annex-heading = Приложение II. Метод и качество данных
method-choice =
    { $rest ->
        [0] { $total ->
            [1] В документе приводится единственное зафиксированное высказывание.
            [one] В документе приводятся все { $total-word } зафиксированное высказывание.
            [few] В документе приводятся все { $total-word } зафиксированных высказывания.
           *[many] В документе приводятся все { $total-word } зафиксированных высказываний.
        }
       *[many] { $cited ->
            [0] В документе не приводится ни одного из зафиксированных высказываний.
           *[many] В документе приводится { $cited ->
                [1] одно
               *[many] { $cited-word }
            } из { $total ->
                [one] { $total-word } зафиксированного высказывания
               *[many] { $total-word } зафиксированных высказываний
            }. Сначала следуют те, которые составители отметили как основные, затем то, что прозвучало на нескольких
                { -workshop(form: "prepositional-many") }, затем то, чему был присвоен приоритет, затем то, что опирается на страновой пример. Одно и то
                же высказывание не цитируется в двух тематических главах, но может быть повторено в главах о страновых
                примерах и сквозных вопросах.
        }
    }
method-quotations =
    Высказывания приводятся в том виде, в каком они были записаны или отредактированы; если длинное высказывание
    сокращено, место сокращения отмечено знаком […]. Это записи сказанного, а не стенограмма.
method-rows =
    В перечнях { -workshop(form: "genitive-many") } и на листах с записями содержится { $read ->
        [1] одна строка
        [one] { $read-word } строка
        [few] { $read-word } строки
       *[many] { $read-word } строк
    }: использовано — { $used-word }, исключено — { $set_aside-word }; причина каждого исключения имеется у хранителей данных.
method-all-rows =
    { $read ->
        [1] В перечнях { -workshop(form: "genitive-many") } и на листах с записями содержится одна строка; она использована.
        [one] В перечнях { -workshop(form: "genitive-many") } и на листах с записями содержится { $read-word } строка; все они использованы.
        [few] В перечнях { -workshop(form: "genitive-many") } и на листах с записями содержатся { $read-word } строки; все они использованы.
       *[many] В перечнях { -workshop(form: "genitive-many") } и на листах с записями содержится { $read-word } строк; все они использованы.
    }
method-topics-without-notes = Темы, по которым не зафиксировано ни одного высказывания: { $topics }.
method-from-times =
    Кто участвовал в заседаниях ({ $count ->
        [one] { $count-figure } заседание
        [few] { $count-figure } заседания
       *[other] { $count-figure } заседаний
    }), установлено по времени входа в общую встречу и выхода из неё: участником заседания считается тот, кто пробыл на
    нём { $minutes ->
        [one] { $minutes-figure } минуту
        [few] { $minutes-figure } минуты
       *[other] { $minutes-figure } минут
    } или треть короткого заседания.
method-breakdowns =
    Разбивка данных об участниках производится каждый раз по одному признаку, для каждого { -workshop(form: "genitive") } и для серии в целом.
    Группы численностью менее { $minimum ->
        [one] { $minimum-word } человека
       *[many] { $minimum-word } человек
    } объединяются либо разбивка не приводится.
# $whole is how many of those published merge nothing.
method-merged =
    { $merged ->
        [0] { $published ->
            [1] В единственной разбивке, содержащейся в файле data/participation.csv, объединять группы не потребовалось.
            [one] В { $published-word } разбивке, содержащейся в файле data/participation.csv, объединять группы не потребовалось.
           *[many] В { $published-word } разбивках, содержащихся в файле data/participation.csv, объединять группы не потребовалось.
        }
       *[many] { $whole ->
            [0] { $published ->
                [1] В единственной разбивке, содержащейся в файле data/participation.csv, малочисленные группы объединены.
                [2] В обеих разбивках, содержащихся в файле data/participation.csv, малочисленные группы объединены.
                [one] Во всех { $published-word } разбивке, содержащейся в файле data/participation.csv, малочисленные группы объединены.
               *[many] Во всех { $published-word } разбивках, содержащихся в файле data/participation.csv, малочисленные группы объединены.
            }
           *[many] Малочисленные группы объединены в { $merged ->
                [1] одной
               *[many] { $merged-word }
            } из { $published ->
                [one] { $published-word } разбивки, содержащейся
               *[many] { $published-word } разбивок, содержащихся
            } в файле data/participation.csv.
        }
    }
method-left-out =
    { $count ->
        [1] Еще одна разбивка не приводится.
        [one] Еще { $count-word } разбивка не приводится.
        [few] Еще { $count-word } разбивки не приводятся.
       *[many] Еще { $count-word } разбивок не приводятся.
    }
method-all-left-out =
    { $count ->
        [1] Единственная возможная разбивка не приводится.
        [2] Обе возможные разбивки не приводятся.
        [one] Ни одна из { $count-word } возможной разбивки не приводится.
       *[many] Ни одна из { $count-word } возможных разбивок не приводится.
    }
method-attendance =
    Листы с данными об участии не перечислены, так как по числу строк можно было бы определить численность групп, слишком
    малых для публикации.
sheets-table-caption = Прочитанные, использованные и исключенные строки
sheets-table-caption-cut =
    Прочитанные, использованные и исключенные строки: первые { $rows ->
        [one] { $rows-word } лист
        [few] { $rows-word } листа
       *[many] { $rows-word } листов
    } ({ $count ->
        [1] еще один не показан
        [one] еще { $count-word } не показан
       *[many] еще { $count-word } не показаны
    })
sheets-table-summary =
    Таблица: { $count ->
        [1] один лист с указанием прочитанных, использованных и исключенных строк.
        [one] { $count-word } лист с указанием прочитанных, использованных и исключенных строк.
        [few] { $count-word } листа с указанием прочитанных, использованных и исключенных строк.
       *[many] { $count-word } листов с указанием прочитанных, использованных и исключенных строк.
    }
column-file = Файл
column-sheet = Лист
column-holds = Содержание
column-read = Прочитано
column-used = Учтено
column-set-aside = Исключено
sheet-role =
    { $role ->
        [workshops] { -workshop(form: "initial-many") }
       *[other] Записи
    }
evidence-annex-heading = Приложение III. Исходные записи
evidence-lead =
    { $count ->
        [1] Высказывание, которое приводится в настоящем документе, с указанием строки, в которой оно записано.
       *[many] Высказывания, которые приводятся в настоящем документе ({ $count-word }), каждое с указанием строки, в которой оно записано.
    }
evidence-lead-published =
    { $count ->
        [1] Высказывание, которое приводится в настоящем документе, с указанием строки, в которой оно записано. Его текст содержится в файле data/cited_notes.csv.
       *[many] Высказывания, которые приводятся в настоящем документе ({ $count-word }), каждое с указанием строки, в которой оно записано. Их тексты содержатся в файле data/cited_notes.csv.
    }
evidence-sheet = { $file } › { $sheet }
evidence-row = строка { $row }
# Nobody stated it, or it is withheld to protect people.
evidence-no-group = Группа не указана

## What changed since an earlier edition

figure-rule-earlier =
    На основе сравнения с изданием, данные которого имеют контрольный код { $fingerprint }.
# In the genitive, behind “со времени”.
changes-since = издания от { $date } (данные { $fingerprint })
changes-since-undated = издания с данными { $fingerprint }
changes-heading = Что изменилось со времени издания от { $date }
changes-heading-undated = Что изменилось со времени прошлого издания
changes-compared = На этой странице показано, что изменилось со времени { $edition }.
changes-none = Ни одно из чисел и мест в рейтинге, указанных в документах, не изменилось. О небольших изменениях в составе участников не сообщается.
changes-table =
    В таблице data/changes.csv содержатся все изменения, о которых сообщается, а также высказывания, обусловившие изменение каждого показателя.
changes-more = еще { $count-figure }
# In place of a word of the earlier edition that may not be said any more.
changes-unspeakable = (название более не указывается, № { $number })
changes-workshops-new =
    { $count ->
        [1] Добавлен один { -workshop }: { $workshops }.
        [one] Добавлен { $count-word } { -workshop }: { $workshops }.
        [few] Добавлены { $count-word } { -workshop(form: "genitive") }: { $workshops }.
       *[many] Добавлено { $count-word } { -workshop(form: "genitive-many") }: { $workshops }.
    }
changes-workshops-gone =
    { $count ->
        [1] Более не входит в серию один { -workshop }: { $workshops }.
        [one] Более не входит в серию { $count-word } { -workshop }: { $workshops }.
        [few] Более не входят в серию { $count-word } { -workshop(form: "genitive") }: { $workshops }.
       *[many] Более не входит в серию { $count-word } { -workshop(form: "genitive-many") }: { $workshops }.
    }
changes-notes-unknown =
    Какие высказывания добавлены или исключены, не указывается, поскольку к прежнему изданию не приложен их перечень.

changes-notes-heading = Высказывания
changes-notes-new =
    { $count ->
        [1] Добавлено одно высказывание.
        [one] Добавлено { $count-word } высказывание.
        [few] Добавлены { $count-word } высказывания.
       *[many] Добавлено { $count-word } высказываний.
    }
changes-notes-gone =
    { $count ->
        [1] Исключено одно высказывание.
        [one] Исключено { $count-word } высказывание.
        [few] Исключены { $count-word } высказывания.
       *[many] Исключено { $count-word } высказываний.
    }
changes-notes-changed =
    { $count ->
        [1] Изменены текст или порядок учета одного высказывания.
        [one] Изменены тексты или порядок учета { $count-word } высказывания.
       *[many] Изменены тексты или порядок учета { $count-word } высказываний.
    }
# $workshop is its number, or its title in quotation marks.
changes-new-in =
    По { -workshop(form: "dative") } { $workshop } { $count ->
        [1] добавлено одно высказывание
        [one] добавлено { $count-word } высказывание
        [few] добавлены { $count-word } высказывания
       *[many] добавлено { $count-word } высказываний
    }: { $kinds }.
changes-gone-from =
    По { -workshop(form: "dative") } { $workshop } { $count ->
        [1] исключено одно высказывание
        [one] исключено { $count-word } высказывание
        [few] исключены { $count-word } высказывания
       *[many] исключено { $count-word } высказываний
    }: { $references }.
changes-changed-in =
    По { -workshop(form: "dative") } { $workshop } { $count ->
        [1] изменено одно высказывание.
        [one] изменено { $count-word } высказывание.
        [few] изменены { $count-word } высказывания.
       *[many] изменено { $count-word } высказываний.
    }

changes-recommendations-new =
    { $count ->
        [1] Добавлена одна рекомендация.
        [one] Добавлена { $count-word } рекомендация.
        [few] Добавлены { $count-word } рекомендации.
       *[many] Добавлено { $count-word } рекомендаций.
    }
changes-recommendations-gone =
    { $count ->
        [1] Исключена одна рекомендация.
        [one] Исключена { $count-word } рекомендация.
        [few] Исключены { $count-word } рекомендации.
       *[many] Исключено { $count-word } рекомендаций.
    }
changes-recommendations-moved =
    Среди рекомендаций, имеющихся в обоих изданиях, { $rose ->
        [0] ни одна не поднялась
        [1] одна поднялась
        [one] { $rose-word } поднялась
       *[many] { $rose-word } поднялись
    } и { $fell ->
        [0] ни одна не опустилась
        [1] одна опустилась
        [one] { $fell-word } опустилась
       *[many] { $fell-word } опустились
    } в рейтинге.
changes-rank-new = Новая рекомендация, место { $rank-figure }: { $text }
changes-rank-rose = Поднялась с места { $before-figure } на место { $after-figure }: { $text }
changes-rank-fell = Опустилась с места { $before-figure } на место { $after-figure }: { $text }
# Ranks of the earlier edition, each with the reference of its contribution.
changes-recommendation-named = { $rank-figure } ({ $reference })
changes-rank-gone =
    { $count ->
        [1] Из рекомендаций прежнего издания исключена занимавшая место { $recommendations }.
       *[many] Из рекомендаций прежнего издания исключены занимавшие места { $recommendations }.
    }

changes-figures-heading = Показатели
changes-figures-counted =
    { $count ->
        [1] Изменился один показатель.
        [one] Изменился { $count-word } показатель.
        [few] Изменились { $count-word } показателя.
       *[many] Изменилось { $count-word } показателей.
    }
changes-figures-most =
    { $told ->
        [1] Самое значительное изменение:
       *[many] Ниже приводятся самые значительные изменения; последним указано то, чего в прежнем издании не было вовсе:
    }
changes-people =
    В их число входят данные о количестве людей; изменение менее чем на { $minimum ->
        [one] { $minimum-word } человека
       *[many] { $minimum-word } человек
    } в цифрах не указывается, как и то, кого оно касается.
changes-figure = { $subject }: было { $before-figure }, стало { $after-figure }.
changes-of-workshop =
    { $column ->
        [participants] Участники { -workshop(form: "genitive") } { $workshop }
        [countries] Страновые примеры на { -workshop(form: "prepositional") } { $workshop }
        [recommendations] Высказывания с рекомендациями на { -workshop(form: "prepositional") } { $workshop }
       *[notes] Высказывания на { -workshop(form: "prepositional") } { $workshop }
    }
changes-of-kind = Высказывания вида { $kind } по теме { $topic }
changes-of-country = Высказывания по страновому примеру ({ $country })
changes-of-topic-country = Высказывания по теме { $topic } и страновому примеру ({ $country })
changes-of-thread = Высказывания по теме { $topic } и сквозному вопросу { $thread }
changes-of-addressee = Рекомендации по теме { $topic } (адресат — { $addressee })

changes-references-heading = Номера высказываний
# An old reference and the present one.
changes-reference = { $before } (теперь { $after })
changes-references =
    { $count ->
        [1] По сравнению с прежним изданием изменился номер одного высказывания: { $references }.
        [one] По сравнению с прежним изданием изменились номера { $count-word } высказывания: { $references }.
       *[many] По сравнению с прежним изданием изменились номера { $count-word } высказываний: { $references }.
    }

# In a brief.
changes-brief = Со времени { $edition } { $facts }.
changes-brief-new = Этот { -workshop } добавлен со времени { $edition }.
changes-brief-none = Со времени { $edition } ни одно высказывание не изменилось.
changes-brief-counted =
    Со времени { $edition } число зафиксированных высказываний изменилось с { $before } до { $after-figure }.
changes-fact-new =
    { $count ->
        [1] добавлено одно высказывание
        [one] добавлено { $count-word } высказывание
        [few] добавлены { $count-word } высказывания
       *[many] добавлено { $count-word } высказываний
    }
changes-fact-gone =
    { $count ->
        [1] исключено одно высказывание
        [one] исключено { $count-word } высказывание
        [few] исключены { $count-word } высказывания
       *[many] исключено { $count-word } высказываний
    }
changes-fact-changed =
    { $count ->
        [1] изменено одно высказывание
        [one] изменено { $count-word } высказывание
        [few] изменены { $count-word } высказывания
       *[many] изменено { $count-word } высказываний
    }

## The beginning of a series: the workbook and the series.toml of `rapporteur init`

starter-sheet-instructions = Инструкция
starter-sheet =
    { $sheet ->
        [workshops] Семинары
        [attendance] Присутствие
       *[notes] Записи
    }
# Hidden: what cells offer to choose from.
starter-sheet-lists = Списки
starter-instructions-rows =
    Одна строка на каждый семинар, на каждого участника семинара, на каждое высказывание. Листы можно заполнять в любом
    порядке; любой столбец, кроме названных ниже, можно оставить пустым или удалить.
# $mark is “Example:”.
starter-instructions-examples =
    Строки, первая ячейка которых начинается со слова «{ $mark }», только показывают, как заполнять лист. Они никогда не
    учитываются и не печатаются. Впишите на их место свои строки или удалите их.
starter-instructions-needed =
    Необходимы: для семинара «{ $workshop }» и «{ $title }»; для участника «{ $workshop }» и «{ $name }»; для записи
    «{ $workshop }» и «{ $note }». Все остальное обогащает документы.
starter-instructions-found =
    Без этого списка семинарами считались бы те, которые случайно названы на листах. Исправьте названия и даты, добавьте темы и вопросы; номера сохраните: на них ссылаются документы.
starter-instructions-lists =
    Ячейка со стрелкой предлагает слова, которые программа понимает. Можно вписать и другие; о том, чего программа не
    знает, она сообщит с указанием ячейки и никогда не станет угадывать.
starter-instructions-several =
    Несколько значений в одной ячейке разделяются точкой с запятой или переводом строки, но не запятой.
starter-instructions-exports =
    Отчет Zoom, Teams, Meet или формы копировать сюда не нужно: положите файл в ту же папку.
starter-instructions-names =
    Документы никого не называют без согласия: имена и организации участников остаются в этой книге, если ячейка о
    согласии не говорит иного.
starter-instructions-build =
    Сохраните книгу и запустите «{ $inspect }», чтобы увидеть, как она понята, и «{ $build }», чтобы подготовить
    документы.

# What is written into a column. $field is its meaning, $sheet the sheet.
starter-column =
    { $field ->
        [workshop]
            { $sheet ->
                [workshops] Номер семинара: 1, 2, 3…
               *[other] Номер или название семинара, как в списке семинаров.
            }
        [title] Как семинар называется в кратком отчете о нем.
        [topic]
            { $sheet ->
                [workshops] Тема или темы семинара; в программном документе каждой посвящена глава.
               *[other] Тема этой записи, если она не совпадает с темой семинара.
            }
        [date] День семинара.
        [host] Кто его проводил.
        [venue] Где он проходил.
        [format] Как в нем участвовали.
        [duration] Сколько он длился, в минутах.
        [guiding_questions] Вопросы, поставленные заранее, каждый на своей строке.
        [country_example]
            { $sheet ->
                [workshops] Страны, опыт которых рассматривался на семинаре.
               *[other] Страна, на опыт которой опирается запись, а не страна выступающего.
            }
        [chair] Кто председательствовал. Не печатается и убирается из текста записей.
        [name] Имя и фамилия. Никогда не печатаются без согласия.
        [email] Помогает различать тезок. Никогда не печатается.
        [organisation] Откуда человек. Никогда не печатается.
        [stakeholder_group] Группа, по которой считают участников.
        [country] Собственная страна участника.
        [gender] Пол, по которому считают участников.
        [role] Например, выступающий или участник.
        [attended] «Нет» для тех, кто был приглашен и не пришел; пустая ячейка означает, что человек пришел.
        [joined] Когда человек подключился, для встреч онлайн.
        [left] Когда человек отключился.
        [minutes] Сколько человек присутствовал.
        [consent]
            { $sheet ->
                [attendance] Согласен ли человек, чтобы его назвали. Пустая ячейка не означает согласия.
               *[other] Можно ли цитировать запись и как. Пустая ячейка: с указанием группы.
            }
        [id] Номер, который остается за записью; документы на него ссылаются.
        [type] Что это за запись.
        [note] Что было сказано, полными предложениями. Это остается протоколом.
        [thread] Сквозной вопрос из списка в series.toml.
        [question] Направляющий вопрос, на который отвечает запись: его номер или слова.
        [speaker] Кто это сказал. Никогда не печатается без согласия.
        [speaker_group] Группа выступающего.
        [addressee] Кому адресована рекомендация.
        [priority] Насколько это важно.
        [group] Одно и то же слово возле записей, которые говорят одно и то же.
        [include] Показывать ли запись: в первую очередь или вовсе не показывать.
        [edited_text] Что документы показывают вместо записи.
       *[other] { $sheet }
    }

# What the examples say. $part is of what.
starter-example =
    { $part ->
        [title] Общие реки, общий мир
        [subtitle] Что подсказывают три семинара
        [summary] На трех семинарах обсуждали, как те, кого объединяет река, сохраняют на ней мир.
        [topic] Общие реки
        [host] Институт примерных исследований
        [venue] Бишкек
        [guiding_questions] Кто принимает решения о плотинах?
        [name] Ада Примерова
        [organisation] Сеть рек
        [challenge] Жители верховьев и низовьев узнают о новой плотине из газет.
        [recommendation] Знакомить с планами плотины всех, кто живет на реке, до ее утверждения.
        [addressee] Речные комиссии
        [topics] Общие реки
        [topics-alias] Реки
        [topics-question] Как те, кого объединяет река, принимают решения вместе?
        [threads] Кто решает
        [threads-question] Кто участвует в решениях, а кто нет?
        [kinds] Практический урок
        [kinds-alias] На заметку
        [stakeholder_groups] Жители берегов
        [stakeholder_groups-alias] Прибрежные общины
        [addressees] Речные комиссии
       *[addressees-alias] Комиссии
    }

starter-settings-introduction =
    Как называется эта серия и как готовятся ее документы. Каждая строка необязательна. Строка, которая начинается со
    знака #, — пояснение: уберите #, чтобы использовать написанное за ним. Измените слова между кавычками, сохраните
    файл и запустите программу снова. Об ошибке сообщается с указанием строки.
starter-settings-derived =
    Дальнейшее найдено в таблицах. Исправьте слова и порядок; слова из таблиц по-прежнему будут понятны, если сохранить
    их среди других названий (aliases).
starter-settings-languages =
    Языки документов: en, es, fr, ru. Первый — основное издание; второй добавляет перевод всего, что формулирует
    программа.
starter-settings-illustrative = Пока данные вымышлены, об этом должна говорить каждая страница.
starter-settings-topics =
    Темы в порядке глав программного документа: краткое имя, которое никогда не меняется (id), название, которое
    печатают документы (title), другие слова из таблиц (aliases) и вопрос темы (question).
starter-settings-threads = Сквозные вопросы, которые прослеживаются во всех темах (threads).
starter-settings-kinds =
    Собственные виды записей (kinds). Идеи, проблемы, рекомендации, передовая практика, вопросы, дальнейшие шаги и
    наблюдения уже известны.
starter-settings-groups =
    Собственные группы участников. Система ООН, государства-члены, научные круги, специалисты-практики, гражданское
    общество, региональные организации, аналитические центры и другие уже известны.
starter-settings-addressees = Те, кому адресованы рекомендации, в порядке документов (addressees).
starter-settings-countries =
    Страны известны по кратким названиям ООН и по другим обычным названиям. О неоднозначном программа спрашивает, и
    решается это здесь: слева как в таблицах, справа название или код.
starter-settings-disclosure =
    Правило Чатем-Хауса: ни один документ не называет тех, кто участвовал. Группы, в которых меньше людей, чем
    minimum_cell, объединяются с другими.
starter-settings-branding = Один цвет для заголовков и диаграмм, достаточно темный, чтобы читаться на белом.
starter-settings-schema = Есть и другое: `rapporteur schema` перечисляет все настройки и их значения.

## The page of all series

index-title = Краткие отчеты и программные документы
index-skip = Перейти к сериям
index-contents = Серии
index-no-news = Ничего из того, что считают документы, не изменилось.
index-papers = Программный документ
index-briefs = { -brief(form: "many") }
index-country-notes = Страновые справки
index-tables = Таблицы
index-workbook = Все таблицы одной книгой
# The language by its own name.
index-language = Русский
index-pdf =
    PDF, { $pages ->
        [one] { $pages-figure } страница
        [few] { $pages-figure } страницы
       *[other] { $pages-figure } страниц
    }
