//! The kinds of notes and the stakeholder groups that are known without being
//! listed in series.toml: id, label for one, label for several, aliases.
//!
//! The labels are English; the aliases are what people write in English,
//! French, Spanish, Portuguese, German and Russian, in this order, each language on
//! lines of its own. A word that is the same in two languages stands once.

use std::collections::HashMap;
use std::sync::LazyLock;

pub use super::attribute::is_common_attribute;
use crate::model::name::fold;

/// A word that is known without being listed.
#[derive(Debug)]
pub struct KnownTerm {
    pub id: &'static str,
    pub label: &'static str,
    pub plural: &'static str,
    pub aliases: &'static [&'static str],
}

/// In the order in which documents show them.
#[rustfmt::skip]
pub const KINDS: &[KnownTerm] = &[
    KnownTerm {
        id: "idea",
        label: "Idea",
        plural: "Ideas",
        aliases: &[
            "Suggestion", "Proposal", "New idea",
            "Idée", "Idées", "Proposition", "Propositions", "Nouvelle idée",
            "Sugerencia", "Sugerencias", "Propuesta", "Propuestas",
            "Ideia", "Ideias", "Sugestão", "Sugestões", "Proposta", "Propostas",
            "Ideen", "Vorschlag", "Vorschläge", "Anregung", "Anregungen",
            "Идея", "Идеи", "Предложение", "Предложения",
        ],
    },
    KnownTerm {
        id: "challenge",
        label: "Challenge",
        plural: "Challenges",
        aliases: &[
            "Problem", "Obstacle", "Gap", "Risk",
            "Défi", "Défis", "Problème", "Lacune", "Risque", "Enjeu", "Difficulté",
            "Desafío", "Desafíos", "Reto", "Retos", "Problema", "Obstáculo", "Riesgo", "Dificultad",
            "Lacuna", "Risco", "Dificuldade",
            "Herausforderung", "Herausforderungen", "Hindernis", "Lücke", "Risiko",
            "Проблема", "Проблемы", "Вызов", "Вызовы", "Трудность", "Препятствие", "Риск",
        ],
    },
    KnownTerm {
        id: "recommendation",
        label: "Recommendation",
        plural: "Recommendations",
        aliases: &[
            "Recommended action",
            "Recommandation", "Recommandations",
            "Recomendación", "Recomendaciones",
            "Recomendação", "Recomendações",
            "Empfehlung", "Empfehlungen", "Handlungsempfehlung",
            "Рекомендация", "Рекомендации",
        ],
    },
    KnownTerm {
        id: "good-practice",
        label: "Good practice",
        plural: "Good practices",
        aliases: &[
            "Best practice", "Practice", "Lesson", "Lesson learned",
            "Bonne pratique", "Bonnes pratiques", "Pratique", "Enseignement", "Enseignements", "Leçon",
            "Leçon apprise",
            "Buena práctica", "Buenas prácticas", "Práctica", "Lección", "Lección aprendida",
            "Lecciones aprendidas",
            "Boa prática", "Boas práticas", "Prática", "Lição", "Lição aprendida", "Lições aprendidas",
            "Gute Praxis", "Bewährte Praxis", "Gutes Beispiel", "Praxisbeispiel", "Lehre", "Lehren",
            "Передовая практика", "Передовой опыт", "Хорошая практика", "Практика", "Урок",
        ],
    },
    KnownTerm {
        id: "question",
        label: "Question",
        plural: "Questions",
        aliases: &[
            "Open question",
            "Question ouverte",
            "Pregunta", "Preguntas", "Pregunta abierta",
            "Pergunta", "Perguntas", "Questão", "Questões", "Questão em aberto",
            "Frage", "Fragen", "Offene Frage",
            "Вопрос", "Вопросы", "Открытый вопрос",
        ],
    },
    KnownTerm {
        id: "role-of-the-pbc",
        label: "Role of the Peacebuilding Commission",
        plural: "Role of the Peacebuilding Commission",
        aliases: &[
            "Role of the PBC", "PBC", "Peacebuilding Commission", "PBC role",
            "Rôle de la Commission de consolidation de la paix", "Commission de consolidation de la paix",
            "Rôle de la CCP", "CCP",
            "Papel de la Comisión de Consolidación de la Paz",
            "Función de la Comisión de Consolidación de la Paz", "Comisión de Consolidación de la Paz",
            "Papel de la CCP",
            "Papel da Comissão de Consolidação da Paz", "Comissão de Consolidação da Paz", "Papel da CCP",
            "Rolle der Kommission für Friedenskonsolidierung", "Kommission für Friedenskonsolidierung",
            "Rolle der PBC",
            "Роль Комиссии по миростроительству", "Комиссия по миростроительству", "Роль КМС", "КМС",
        ],
    },
    KnownTerm {
        id: "action",
        label: "Action",
        plural: "Actions",
        aliases: &[
            "Next step", "Next steps", "Follow-up", "To do",
            "Prochaine étape", "Prochaines étapes", "Suite à donner", "Suites à donner", "Suivi", "À faire", "Mesure", "Mesures", "Mesure à prendre",
            "Acción", "Acciones", "Medida", "Medidas", "Próximo paso", "Próximos pasos", "Seguimiento",
            "Ação", "Ações", "Próximo passo", "Próximos passos", "Acompanhamento", "Seguimento",
            "Maßnahme", "Maßnahmen", "Nächster Schritt", "Nächste Schritte", "Aktion", "Aktionen",
            "Дальнейший шаг", "Дальнейшие шаги", "Следующий шаг", "Действие", "Мера",
        ],
    },
    KnownTerm {
        id: "observation",
        label: "Observation",
        plural: "Observations",
        aliases: &[
            "Remark", "Comment", "Other",
            "Remarque", "Remarques", "Commentaire", "Constat", "Autre",
            "Observación", "Observaciones", "Comentario", "Constatación", "Otro", "Otra",
            "Observação", "Observações", "Constatação", "Outro", "Outra",
            "Beobachtung", "Beobachtungen", "Bemerkung", "Anmerkung", "Kommentar", "Sonstiges",
            "Наблюдение", "Наблюдения", "Замечание", "Комментарий", "Другое", "Прочее",
        ],
    },
];

/// In the order of PRODUCT's vocabulary.
#[rustfmt::skip]
pub const STAKEHOLDER_GROUPS: &[KnownTerm] = &[
    KnownTerm {
        id: "un-system",
        label: "UN system",
        plural: "UN system",
        aliases: &[
            "UN", "United Nations", "UN entity", "UN staff",
            "Système des Nations Unies", "Nations Unies", "ONU", "Entité des Nations Unies",
            "Personnel des Nations Unies",
            "Sistema de las Naciones Unidas", "Naciones Unidas", "Entidad de las Naciones Unidas",
            "Sistema das Nações Unidas", "Sistema ONU", "Nações Unidas", "Entidade das Nações Unidas",
            "System der Vereinten Nationen", "Vereinte Nationen", "VN", "VN-System", "UNO",
            "Система ООН", "Система Организации Объединенных Наций", "ООН", "Организация Объединенных Наций",
        ],
    },
    KnownTerm {
        id: "member-state",
        label: "Member State",
        plural: "Member States",
        aliases: &[
            "Government", "Permanent Mission", "State",
            "État membre", "États membres", "Gouvernement", "Gouvernements", "Mission permanente", "État",
            "États",
            "Estado miembro", "Estados miembros", "Gobierno", "Gobiernos", "Misión permanente", "Estado",
            "Estado-membro", "Estados-membros", "Estado membro", "Estados membros", "Governo", "Governos",
            "Missão permanente",
            "Mitgliedstaat", "Mitgliedstaaten", "Mitgliedsstaat", "Mitgliedsstaaten", "Regierung",
            "Ständige Vertretung", "Staat",
            "Государство-член", "Государства-члены", "Правительство", "Постоянное представительство", "Государство",
        ],
    },
    KnownTerm {
        id: "academia",
        label: "Academia",
        plural: "Academia",
        aliases: &[
            "Academic", "Academics", "University",
            "Monde universitaire", "Milieu universitaire", "Milieux universitaires", "Universitaire",
            "Universitaires", "Université", "Monde académique",
            "Mundo académico", "Sector académico", "Académico", "Académica", "Académicos", "Universidad",
            "Meio acadêmico", "Setor acadêmico", "Universidade",
            "Wissenschaft", "Universität", "Universitäten", "Hochschule", "Hochschulen",
            "Научные круги", "Академические круги", "Университет", "Университеты", "Наука",
        ],
    },
    KnownTerm {
        id: "practitioner",
        label: "Practitioner",
        plural: "Practitioners",
        aliases: &[
            "Field practitioner",
            "Praticien", "Praticienne", "Praticiens", "Praticiennes", "Praticien·ne",
            "Profesional", "Profesionales", "Practicante", "Practicantes",
            "Profissional", "Profissionais", "Praticante", "Praticantes",
            "Praktiker", "Praktikerin", "Praktikerinnen", "Praktizierende",
            "Специалист-практик", "Специалисты-практики", "Практик", "Практики",
        ],
    },
    KnownTerm {
        id: "civil-society",
        label: "Civil society",
        plural: "Civil society",
        aliases: &[
            "CSO", "CSOs", "NGO", "NGOs", "Civil society organisation", "Civil society organization",
            "Société civile", "Organisation de la société civile", "Organisations de la société civile",
            "OSC", "ONG",
            "Sociedad civil", "Organización de la sociedad civil", "Organizaciones de la sociedad civil",
            "Sociedade civil", "Organização da sociedade civil", "Organizações da sociedade civil",
            "Zivilgesellschaft", "Zivilgesellschaftliche Organisation",
            "Zivilgesellschaftliche Organisationen", "NRO", "NROs",
            "Гражданское общество", "Организация гражданского общества", "Организации гражданского общества", "ОГО",
            "НПО",
        ],
    },
    KnownTerm {
        id: "regional-organization",
        label: "Regional organization",
        plural: "Regional organizations",
        aliases: &[
            "Regional organisation", "Regional organisations",
            "Organisation régionale", "Organisations régionales",
            "Organización regional", "Organizaciones regionales", "Organismo regional",
            "Organismos regionales",
            "Organização regional", "Organizações regionais",
            "Regionalorganisation", "Regionalorganisationen", "Regionale Organisation",
            "Regionale Organisationen",
            "Региональная организация", "Региональные организации",
        ],
    },
    KnownTerm {
        id: "think-tank",
        label: "Think tank",
        plural: "Think tanks",
        aliases: &[
            "Think-tanks", "Research institute",
            "Groupe de réflexion", "Groupes de réflexion", "Laboratoire d'idées", "Institut de recherche",
            "Centro de estudios", "Centros de estudios", "Centro de pensamiento", "Laboratorio de ideas",
            "Instituto de investigación",
            "Centro de estudos", "Centros de estudos", "Centro de pesquisa", "Instituto de pesquisa",
            "Instituto de investigação",
            "Denkfabrik", "Denkfabriken", "Forschungsinstitut", "Forschungsinstitute",
            "Аналитический центр", "Аналитические центры", "Исследовательский институт",
        ],
    },
    KnownTerm {
        id: "financial-institution",
        label: "International financial institution",
        plural: "International financial institutions",
        aliases: &[
            "IFI", "IFIs", "Financial institution",
            "Institution financière internationale", "Institutions financières internationales",
            "Institution financière", "Institutions financières",
            "Institución financiera internacional", "Instituciones financieras internacionales",
            "Institución financiera", "Instituciones financieras",
            "Instituição financeira internacional", "Instituições financeiras internacionais",
            "Instituição financeira", "Instituições financeiras",
            "Internationale Finanzinstitution", "Internationale Finanzinstitutionen", "Finanzinstitution",
            "Finanzinstitutionen",
            "Международное финансовое учреждение", "Международные финансовые учреждения", "МФУ",
            "Финансовое учреждение",
        ],
    },
    KnownTerm {
        id: "private-sector",
        label: "Private sector",
        plural: "Private sector",
        aliases: &[
            "Business",
            "Secteur privé", "Entreprise", "Entreprises",
            "Sector privado", "Empresa", "Empresas",
            "Setor privado",
            "Privatsektor", "Privatwirtschaft", "Wirtschaft", "Unternehmen",
            "Частный сектор", "Бизнес", "Предприятие",
        ],
    },
    KnownTerm {
        id: "media",
        label: "Media",
        plural: "Media",
        aliases: &[
            "Press",
            "Médias", "Presse",
            "Medios", "Medios de comunicación", "Prensa",
            "Mídia", "Imprensa", "Meios de comunicação", "Comunicação social",
            "Medien",
            "Средства массовой информации", "СМИ", "Пресса",
        ],
    },
];

/// Those to whom recommendations are often directed. A series lists its own;
/// these are only known so that other editions can word them: id and the names
/// that are surely theirs, the English one first.
#[rustfmt::skip]
pub const ADDRESSEES: &[(&str, &[&str])] = &[
    ("security-council", &["Security Council", "UN Security Council", "UNSC",
        "Conseil de sécurité", "Consejo de Seguridad", "Совет Безопасности"]),
    ("general-assembly", &["General Assembly", "UN General Assembly", "UNGA",
        "Assemblée générale", "Asamblea General", "Генеральная Ассамблея"]),
    ("economic-and-social-council", &["Economic and Social Council", "ECOSOC",
        "Conseil économique et social", "Consejo Económico y Social", "Экономический и Социальный Совет", "ЭКОСОС"]),
    ("human-rights-council", &["Human Rights Council",
        "Conseil des droits de l'homme", "Consejo de Derechos Humanos", "Совет по правам человека"]),
    ("peacebuilding-commission", &["Peacebuilding Commission", "PBC", "UN Peacebuilding Commission",
        "Commission de consolidation de la paix", "Comisión de Consolidación de la Paz",
        "Комиссия по миростроительству"]),
    ("peacebuilding-support-office", &["Peacebuilding Support Office", "PBSO",
        "Bureau d'appui à la consolidation de la paix", "Oficina de Apoyo a la Consolidación de la Paz",
        "Управление по поддержке миростроительства"]),
    ("peacebuilding-fund", &["Peacebuilding Fund", "PBF",
        "Fonds pour la consolidation de la paix", "Fondo para la Consolidación de la Paz", "Фонд миростроительства"]),
    ("secretary-general", &["Secretary-General", "UN Secretary-General",
        "Secrétaire général", "Secretario General", "Генеральный секретарь"]),
    ("secretariat", &["Secretariat", "UN Secretariat",
        "Secrétariat de l'ONU", "Secretaría", "Secretaría de las Naciones Unidas", "Секретариат ООН"]),
    ("un-system", &["UN system", "United Nations system", "United Nations", "UN",
        "Système des Nations Unies", "Sistema de las Naciones Unidas", "Система ООН"]),
    ("un-country-teams", &["UN country teams", "UN country team", "UNCTs", "UNCT",
        "Équipes de pays des Nations Unies", "Équipes de pays", "Equipos de las Naciones Unidas en los países",
        "Страновые группы ООН"]),
    ("resident-coordinators", &["Resident coordinators", "UN resident coordinators",
        "Coordonnateurs résidents", "Coordinadores residentes", "Координаторы-резиденты"]),
    ("peace-operations", &["Peace operations", "UN peace operations",
        "Opérations de paix", "Operaciones de paz", "Операции в пользу мира"]),
    ("member-states", &["Member States", "États Membres", "Estados Miembros", "Государства-члены"]),
    ("governments", &["Governments", "National governments", "Gouvernements", "Gobiernos", "Правительства"]),
    ("donors", &["Donors", "Donateurs", "Donantes", "Доноры"]),
    ("international-financial-institutions", &["International financial institutions", "IFIs",
        "Institutions financières internationales", "Instituciones financieras internacionales",
        "Международные финансовые учреждения"]),
    ("world-bank", &["World Bank", "Banque mondiale", "Banco Mundial", "Всемирный банк"]),
    ("regional-organizations", &["Regional organizations", "Regional organisations",
        "Organisations régionales", "Organizaciones regionales", "Региональные организации"]),
    ("african-union", &["African Union", "Union africaine", "Unión Africana", "Африканский союз"]),
    ("european-union", &["European Union", "Union européenne", "Unión Europea", "Европейский союз"]),
    ("civil-society", &["Civil society", "Civil society organizations", "Civil society organisations",
        "Société civile", "Sociedad civil", "Гражданское общество"]),
    ("private-sector", &["Private sector", "Secteur privé", "Sector privado", "Частный сектор"]),
];

static ADDRESSEE_INDEX: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let entries = ADDRESSEES.iter();
    entries
        .flat_map(|(id, names)| names.iter().map(|name| (fold(name), *id)))
        .collect()
});

/// The id of one to whom recommendations are often directed.
pub fn addressee(text: &str) -> Option<&'static str> {
    ADDRESSEE_INDEX.get(&fold(text)).copied()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn words(term: &KnownTerm) -> impl Iterator<Item = &str> {
        [term.id, term.label, term.plural]
            .into_iter()
            .chain(term.aliases.iter().copied())
    }

    #[test]
    fn no_word_stands_for_two_terms_of_a_list() {
        for list in [KINDS, STAKEHOLDER_GROUPS] {
            let mut seen: BTreeMap<String, &str> = BTreeMap::new();
            for term in list {
                for word in words(term) {
                    let before = seen.insert(fold(word), term.id);
                    assert!(
                        before.is_none_or(|id| id == term.id),
                        "{word}: {before:?} and {}",
                        term.id
                    );
                }
            }
        }
    }

    #[test]
    fn no_name_stands_for_two_addressees() {
        let names = ADDRESSEES.iter().flat_map(|(_, names)| names.iter());
        let folded: std::collections::BTreeSet<String> = names.clone().map(|name| fold(name)).collect();
        assert_eq!(folded.len(), names.count());
        assert_eq!(addressee("conseil de sécurité"), Some("security-council"));
        assert_eq!(addressee("Council"), None);
    }

    #[test]
    fn kinds_and_groups_are_known_in_six_languages() {
        let find = |list: &'static [KnownTerm], text: &str| {
            list.iter()
                .find(|term| words(term).any(|word| fold(word) == fold(text)))
                .map(|term| term.id)
        };
        for text in [
            "Recommendations",
            "recommandation",
            "Recomendación",
            "Recomendações",
            "Empfehlung",
            "Рекомендация",
        ] {
            assert_eq!(find(KINDS, text), Some("recommendation"), "{text}");
        }
        for text in [
            "Civil society",
            "Société civile",
            "Sociedad civil",
            "Sociedade civil",
            "Zivilgesellschaft",
            "гражданское общество",
        ] {
            assert_eq!(find(STAKEHOLDER_GROUPS, text), Some("civil-society"), "{text}");
        }
        assert_eq!(find(KINDS, "Konsens"), None);
    }
}
