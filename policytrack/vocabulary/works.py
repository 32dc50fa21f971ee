"""The works that terms follow or were compared with: title, part, and the address where it was read."""

from __future__ import annotations


def own(*looked_at: str, lacking: str, which: str = "The words without a source are") -> str:
    """Return the origin of words that are policytrack's own: what was looked at for them, and what it lacks.

    >>> own("Roget's Thesaurus", "the Oxford English Dictionary", lacking="They define everything.")
    "The words without a source are policytrack's own. Looked at: Roget's Thesaurus; the Oxford English Dictionary. \
They define everything."
    """
    return f"{which} policytrack's own. Looked at: {'; '.join(looked_at)}. {lacking}"


_LAW_OF_TREATIES = "Vienna Convention on the Law of Treaties"
_WITH_ORGANISATIONS = f"{_LAW_OF_TREATIES} between States and International Organizations 1986"
_LAWIN = "https://lawin.org/vienna-convention-on-the-law-of-treaties-between-states-and-international-organizations"
_WIKISOURCE = "https://en.m.wikisource.org/wiki/Page:Vienna_Convention_on_the_Law_of_Treaties_%281969%29.djvu/6"
_BLOG = "https://pil-matisa.blogspot.com/2008/09/vienna-convention-on-laws-of-treaties.html"

TREATY = f"{_LAW_OF_TREATIES} 1969, article 2(1)(a) (http://www.law-ref.org/VIENNA/kw-state.html)"
RATIFICATION = f"{_LAW_OF_TREATIES} 1969, article 2(1)(b) (http://www.law-ref.org/VIENNA/kw-state.html)"
THIRD_STATE = f"{_LAW_OF_TREATIES} 1969, article 2(1)(h) ({_BLOG})"
ORGANISATION = f"{_LAW_OF_TREATIES} 1969, article 2(1)(i) ({_BLOG})"
CONSENT = f"{_LAW_OF_TREATIES} 1969, article 11 ({_WIKISOURCE})"
SIGNATURE = f"{_LAW_OF_TREATIES} 1969, article 12 ({_WIKISOURCE})"
EXCHANGE = f"{_LAW_OF_TREATIES} 1969, article 13 ({_WIKISOURCE})"
BEFORE_FORCE = f"{_LAW_OF_TREATIES} 1969, article 18 (http://www.law-ref.org/VIENNA/kw-entey_into_force.html)"
PROVISIONAL = f"{_LAW_OF_TREATIES} 1969, article 25 (https://lawglobalhub.com/article-25-vienna-convention-on-the-law-of-treaties)"
LANGUAGES = f"{_LAW_OF_TREATIES} 1969, article 33 (http://www.law-ref.org/VIENNA/article33.html)"
LATER_TREATY = (
    f"{_LAW_OF_TREATIES} 1969, article 59, by its commentary "
    "(https://rd.springer.com/chapter/10.1007/978-3-662-55160-8_62)"
)
FORCE = f"{_WITH_ORGANISATIONS}, article 24 ({_LAWIN}-4/)"
TERMINATION = f"{_WITH_ORGANISATIONS}, article 54 ({_LAWIN}-7/)"
SUSPENSION = f"{_WITH_ORGANISATIONS}, article 57 ({_LAWIN}-7/)"
ENDINGS = f"{_WITH_ORGANISATIONS}, articles 54 to 57 ({_LAWIN}-7/)"

UN_ADOPTION = (
    "UN Treaty Collection, glossary of terms relating to treaty actions, adoption "
    "(https://treaties.un.org/pages/overview.aspx?path=overview%2Fglossary%2Fpage1_en.xml)"
)
UN_AMENDMENT = (
    "UN Treaty Collection, glossary of terms relating to treaty actions, amendment "
    "(https://text-id.123dok.com/document/6zk1e5ppq-accession-glossary-of-terms-relating-to-treaty-actions.html)"
)
UN_DEFINITIONS = (
    "UN Treaty Collection, definition of key terms, introduction "
    "(https://treaties.un.org/Pages/Overview.aspx?path=overview/definition/page1_en.xml)"
)
UN_PROTOCOLS = (
    "UN Treaty Reference Guide, protocols and declarations "
    "(https://text-id.123dok.com/document/"
    "eqo13m4jz-charters-protocols-excerpts-from-the-un-treaty-reference-guide.html)"
)
NON_BINDING = (
    "OAS Inter-American Juridical Committee, Guidelines for Binding and Non-Binding Agreements, introduction "
    "(https://docslib.org/doc/6418627/guidelines-for-binding-and-non-binding-agreements)"
)
SATOW = (
    "Satow's Diplomatic Practice, 7th edition, chapter 33, abstract "
    "(https://opil.ouplaw.com/abstract/10.1093/law/9780198739104.001.0001/law-9780198739104-chapter-33?prd=OPIL)"
)
ARRANGEMENT = "IntFish glossary of treaty terms, arrangement (http://www.intfish.net/glossary/treaty.htm)"
EUROPOL = (
    "Europol, relations with partners "
    "(https://europol.europa.eu/about-europol/data-protection-transparency/relations-partners)"
)
NOTES = "South African foreign ministry, terminology, exchange of notes (https://dirco.gov.za/terminology/)"

LEGALIZATION = (
    "Abbott and others, The Concept of Legalization, abstract (https://www.cambridge.org/core/journals/"
    "international-organization/article/concept-of-legalization/EF6AA703676B5053168AC43C27BF45A4)"
)
G7_COMMITMENT = (
    "G7 Research Group, defining commitments, 1997 "
    "(http://www.g8.utoronto.ca/evaluations/1997denver/compliance/g7c2.htm)"
)
G7_COMPLIANCE = (
    "G7 Research Group, what constitutes compliance, 1998 "
    "(http://www.g7.utoronto.ca/evaluations/1998birmingham/compliance/g8c2.htm)"
)
PEACE_ACCORDS = (
    "Peace Accords Matrix, scale of implementation "
    "(https://peacepolicy.nd.edu/2017/10/11/a-barometer-of-peace-implementation-in-colombia/)"
)
CAMEO = (
    "CAMEO codes of political events "
    "(https://github.com/openeventdata/text_to_CAMEO/blob/16d6cc9a7bbb4678e757331a0380099ceb11a68e/CAMEO_codefile.txt)"
)
ODRL = (
    "W3C ODRL vocabulary 2.2 "
    "(https://github.com/w3c/poe/blob/01624e81cbd41e7162368437055a1e67c4e7a8ac/vocab/ODRL22.ttl)"
)

ROLES = (
    "IATI organisation roles (https://github.com/IATI/IATI-Codelists/blob/"
    "1421e362d443ad20bc5bf184ab82f93fa59969f4/xml/OrganisationRole.xml)"
)
ORGANISATIONS = (
    "IATI organisation types (https://github.com/IATI/IATI-Codelists-NonEmbedded/blob/master/xml/OrganisationType.xml)"
)
BUYERS = (
    "EU eForms, legal types of buyers "
    "(https://docs.ted.europa.eu/eforms/latest/reference/code-lists/eforms-buyer-legal-type.html)"
)
FREQUENCY = (
    "Dublin Core frequency vocabulary, in LinkML value sets (https://linkml.io/valuesets/elements/UpdateFrequency)"
)
MAINTENANCE = (
    "ISO 19115 codes of maintenance frequency "
    "(https://www.rubydoc.info/gems/adiwg-mdtranslator/0.9.0/MD_MaintenanceFrequencyCode)"
)
ABSENT_DATA = (
    "HL7 Terminology, reasons for absent data (https://build.fhir.org/ig/HL7/UTG/CodeSystem-data-absent-reason.html)"
)
ADMIRALTY = (
    "Admiralty scale of NATO, in MISP taxonomies (https://github.com/MISP/misp-taxonomies/blob/"
    "71d0d34f2b3a983e2eeb3bf9912a632242bde46b/admiralty-scale/machinetag.json)"
)
CITED_ITEMS = (
    "Citation Style Language, types of items (https://github.com/citation-style-language/schema/blob/"
    "05a98344d057abecdb0870ecad296e22861229e4/schemas/styles/csl-types.rnc)"
)
TITLES = (
    "Describing Archives: A Content Standard, 2.3 title (https://github.com/saa-ts-dacs/dacs/blob/"
    "59b01876ab19289c4b78da268fe26bb94edd1247/06_part_I/03_chapter_02/03_title.md)"
)
COAR = (
    "COAR access rights, in the OpenAIRE guidelines "
    "(https://github.com/openaire/guidelines-data-archives/blob/master/docs/field_accessrights.rst)"
)
EU_ACCESS = "EU access rights, in LinkML value sets (https://linkml.io/valuesets/elements/AccessRights)"
RELATED_WORKS = (
    "DataCite relation types, in LinkML value sets (https://linkml.io/valuesets/elements/DataCiteRelationType)"
)
REPLACES = (
    "DCMI metadata terms, replaces "
    "(https://pub.dev/documentation/rdf_vocabularies/latest/dcterms/DctermsFileFormat/replaces-constant.html)"
)
AMENDS = "schema.org Legislation, after the European Legislation Identifier, amends (https://schema.org/Legislation)"
IN_FORCE = "schema.org, after the European Legislation Identifier, in force (https://schema.org/InForce)"
LEGAL_VALUE = (
    "schema.org, after the European Legislation Identifier, levels of legal value (https://schema.org/LegalValueLevel)"
)
IMPLEMENTED = (
    "schema.org Legislation, after the European Legislation Identifier, ensures implementation of "
    "(https://schema.org/legislationEnsuresImplementationOf)"
)

CRIMES = (
    "UN International Classification of Crime for Statistical Purposes "
    "(https://monstat.org/eng/page.php?id=1788&pageid=1788)"
)
ORGANISED_CRIME = (
    "UN Convention against Transnational Organized Crime, article 2 "
    "(http://kenyalaw.org/treaties/treaties/142/United-Nations-Convention-against-Transnational-Organized)"
)
_PEOPLE_MOVED = (
    "(https://sherloc.unodc.org/cld/ar/education/tertiary/tip-and-som/module-11/key-issues/comparing-som-and-tip.html)"
)
TRAFFICKING = f"UN Trafficking in Persons Protocol, article 3 {_PEOPLE_MOVED}"
SMUGGLING = f"UN Smuggling of Migrants Protocol, article 3 {_PEOPLE_MOVED}"
FIREARMS = (
    "UN Firearms Protocol, title, as the EU concluded it by Council Decision 2014/164/EU "
    "(https://dataverse.harvard.edu/dataset.xhtml?persistentId=doi:10.7910/DVN/0EGYWY)"
)
LAUNDERING = (
    "UN Convention against Transnational Organized Crime, laundering, as the Mongolian financial intelligence unit "
    "gives it (http://fiu.mongolbank.mn/en/p/1100)"
)
PRECURSORS = (
    "UN Convention against Illicit Traffic in Narcotic Drugs and Psychotropic Substances 1988, article 12 "
    "(https://sede.agenciatributaria.gob.es/Sede/en_gb/normativa-criterios-interpretativos/normativa-aduanera/"
    "precursores/normativa-internacional.html)"
)
ASSETS = (
    "UN Convention against Corruption, chapter V "
    "(https://track.unodc.org/track/en/resources-by-UNCAC-chapter/chapter-V_asset-recovery.html)"
)
TERRORIST_FUNDS = (
    "International Convention for the Suppression of the Financing of Terrorism 1999, article 2, in a summary "
    "(https://intlaw.co.uk/icsft)"
)
INTELLIGENCE_UNIT = "ACAMS glossary, financial intelligence unit (http://www.acams.org/aml-glossary/index-f/)"
SURRENDER = "UN Model Treaty on Extradition, article 1 (http://www1.umn.edu/humanrts/instree/extraditionmodel.html)"
ASSISTANCE = (
    "UN Model Treaty on Mutual Assistance in Criminal Matters, article 1 "
    "(http://www1.umn.edu/humanrts/instree/criminalmodel.html)"
)
REFUSAL = (
    "UN Model Treaty on Mutual Assistance in Criminal Matters, article 4 "
    "(http://www1.umn.edu/humanrts/instree/criminalmodel.html)"
)
READMISSION = (
    "European Migration Network glossary, readmission (https://home-affairs.ec.europa.eu/pages/glossary/readmission_en)"
)
PASSENGERS = (
    "Directive (EU) 2016/681, articles 1 to 3 (https://legislation.gov.uk/eudr/2016/681/chapter/I/2016-04-27/data.xht)"
)
INTERFERENCE = (
    "European Commission, foreign interference and cyberattacks (https://commission.europa.eu/topics/"
    "countering-information-manipulation/countering-foreign-interference-and-cyberattacks_en)"
)
