//! The five alerts that GitHub knows, with their titles in the language of the text.

use pulldown_cmark::BlockQuoteKind;

use crate::language::Language;

/// The word after `alert-` in the class.
pub(crate) fn word(kind: BlockQuoteKind) -> &'static str {
    match kind {
        BlockQuoteKind::Tip => "tip",
        BlockQuoteKind::Note => "note",
        BlockQuoteKind::Important => "important",
        BlockQuoteKind::Warning => "warning",
        BlockQuoteKind::Caution => "caution",
    }
}

/// The visible title.
pub(crate) fn title(kind: BlockQuoteKind, language: Language) -> &'static str {
    use Language::{En, Es, Fr, Pt};
    match (kind, language) {
        (BlockQuoteKind::Tip, Es) => "Pista",
        (BlockQuoteKind::Tip, En) => "Tip",
        (BlockQuoteKind::Tip, Fr) => "Conseil",
        (BlockQuoteKind::Tip, Pt) => "Dica",
        (BlockQuoteKind::Note, Es | Pt) => "Nota",
        (BlockQuoteKind::Note, En | Fr) => "Note",
        (BlockQuoteKind::Important, Es | Pt) => "Importante",
        (BlockQuoteKind::Important, En | Fr) => "Important",
        (BlockQuoteKind::Warning, Es | Pt) => "Aviso",
        (BlockQuoteKind::Warning, En) => "Warning",
        (BlockQuoteKind::Warning, Fr) => "Avertissement",
        (BlockQuoteKind::Caution, Es) => "Precaución",
        (BlockQuoteKind::Caution, En) => "Caution",
        (BlockQuoteKind::Caution, Fr) => "Attention",
        (BlockQuoteKind::Caution, Pt) => "Cuidado",
    }
}
