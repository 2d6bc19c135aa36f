//! From the bytes of a file to its text: byte order marks, what an XML declaration names, UTF-8.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::Fault;

/// The text of a file, without a byte order mark and with `\n` line ends.
///
/// # Errors
/// [`Fault`] with the line at which the bytes stop being text in the encoding that the file names.
pub(crate) fn text(bytes: &[u8]) -> Result<String, Fault> {
    let (encoding, start) = Encoding::for_bom(bytes)
        .or_else(|| declared(bytes).map(|encoding| (encoding, 0)))
        .unwrap_or((UTF_8, 0));
    let bytes = &bytes[start..];
    let text: Cow<'_, str> = if encoding == UTF_8 {
        std::str::from_utf8(bytes).map(Cow::Borrowed).map_err(|error| Fault {
            line: bytes[..error.valid_up_to()].split(|byte| *byte == b'\n').count(),
            message: "these bytes are no UTF-8; save the file as UTF-8".to_owned(),
        })?
    } else {
        let (text, broken) = encoding.decode_without_bom_handling(bytes);
        if broken {
            let line = 1 + text.split('\u{fffd}').next().unwrap_or_default().matches('\n').count();
            let message = format!("the file is not in {}, as it says; save it as UTF-8", encoding.name());
            return Err(Fault { line, message });
        }
        text
    };
    if let Some(at) = text.find('\0') {
        return Err(Fault {
            line: 1 + text[..at].matches('\n').count(),
            message: "this is no text file (perhaps UTF-16 without its mark, or a zip); save it as UTF-8 text"
                .to_owned(),
        });
    }
    Ok(text.replace("\r\n", "\n").replace('\r', "\n"))
}

/// The encoding that an XML declaration names.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(200))?.strip_prefix(b"<?xml")?;
    let end = head.windows(2).position(|pair| pair == b"?>")?;
    let head = std::str::from_utf8(&head[..end]).ok()?;
    let (_, value) = head.split_once("encoding")?;
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    let name = value[1..].split(quote).next()?;
    // Nobody writes a declaration in letters of one byte and goes on in two.
    Encoding::for_label(name.as_bytes()).filter(|encoding| *encoding != UTF_16LE && *encoding != UTF_16BE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_declarations_and_line_ends() {
        assert_eq!(text(b"\xef\xbb\xbfa\r\nb\rc"), Ok("a\nb\nc".to_owned()));
        assert_eq!(text(b"\xff\xfea\0\xf1\0"), Ok("a\u{f1}".to_owned()));
        let latin = b"<?xml version='1.0' encoding='ISO-8859-1'?><a>\xf1</a>";
        assert!(text(latin).is_ok_and(|text| text.ends_with("<a>ñ</a>")));
        assert_eq!(text(b"a\nb\xf1").map_err(|fault| fault.line), Err(2));
        assert_eq!(text(b"a\nb\0").map_err(|fault| fault.line), Err(2));
    }
}
