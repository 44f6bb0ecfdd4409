//! One cell's text as a value: trimmed words, whole yen, years, flags. Days in era notation are read by `text`.

/// Without blanks at both ends, full-width and no-break ones included.
#[must_use]
pub(crate) fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}')
}

/// The text, unless it is blank.
#[must_use]
pub(crate) fn words(text: &str) -> Option<&str> {
    Some(trim(text)).filter(|text| !text.is_empty())
}

/// Officers write a dash for "nothing": ー, －, -, --, ―, ‐ … A dash is not a text, and not zero.
#[must_use]
pub(crate) fn is_dash(text: &str) -> bool {
    let text = trim(text);
    !text.is_empty() && text.chars().all(|c| matches!(c, 'ー' | '―' | 'ｰ') || is_hyphen(c))
}

/// The text, unless it is blank or a dash.
#[must_use]
pub(crate) fn said(text: &str) -> Option<&str> {
    words(text).filter(|text| !is_dash(text))
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '－' | '‐' | '‑' | '‒' | '–' | '—' | '−' | '─')
}

/// Full-width letters, digits and signs as plain ones; full-width blanks as plain blanks.
#[must_use]
pub(crate) fn narrow(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
            '\u{3000}' | '\u{a0}' => ' ',
            '￥' => '¥',
            _ => c,
        })
        .collect()
}

/// The form in which headers are compared: width, kinds of dash, blanks and line ends do not count.
#[must_use]
pub(crate) fn header_key(name: &str) -> String {
    text::fold::fold(name).chars().filter(|c| !c.is_whitespace() && *c != '\u{feff}').collect()
}

/// A number with its unit's factor applied, whole. `Ok(None)` for a blank or a dash; `Err` for what is no number, or
/// no whole one after the factor.
///
/// Reads `1,234`, `１，２３４`, `¥1,234円`, `▲5` and `△5` and `(5)` as minus, `537733000.0`, and `1,234.5` with a factor of 1,000,000.
pub(crate) fn whole(text: &str, factor: i64) -> Result<Option<i64>, NotWhole> {
    let Some(text) = said(text) else { return Ok(None) };
    let plain: String = narrow(text).chars().filter(|c| !c.is_whitespace() && !matches!(c, ',' | '¥')).collect();
    let mut rest = plain.strip_suffix('円').unwrap_or(&plain);
    let mut negative = false;
    if let Some(inner) = rest.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        (negative, rest) = (true, inner);
    }
    if let Some(after) = rest.strip_prefix(|c: char| matches!(c, '▲' | '△') || is_hyphen(c)) {
        (negative, rest) = (true, after);
    } else if let Some(after) = rest.strip_prefix('+') {
        rest = after;
    }
    let (whole, decimals) = rest.split_once('.').unwrap_or((rest, ""));
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !all_digits(whole) || !all_digits(decimals) {
        return Err(NotWhole);
    }
    let decimals = decimals.trim_end_matches('0');
    let scale = u32::try_from(decimals.len()).ok().and_then(|places| 10_i128.checked_pow(places)).ok_or(NotWhole)?;
    let digits: i128 = format!("{whole}{decimals}").parse().map_err(|_| NotWhole)?;
    let scaled = digits.checked_mul(i128::from(factor)).ok_or(NotWhole)?;
    if scaled % scale != 0 {
        return Err(NotWhole);
    }
    let value = i64::try_from(scaled / scale).map_err(|_| NotWhole)?;
    Ok(Some(if negative { -value } else { value }))
}

/// The text is no whole number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NotWhole;

/// At most 200 characters, for showing.
#[must_use]
pub(crate) fn excerpt(text: &str) -> String {
    text.chars().take(200).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_whole_and_blank_is_not_zero() {
        for (text, factor, expected) in [
            ("", 1, Ok(None)),
            ("　", 1, Ok(None)),
            ("－", 1, Ok(None)),
            ("ー", 1, Ok(None)),
            ("0", 1, Ok(Some(0))),
            ("537733000.0", 1, Ok(Some(537_733_000))),
            ("１，２３４", 1_000, Ok(Some(1_234_000))),
            ("1,234.5", 1_000_000, Ok(Some(1_234_500_000))),
            ("▲5,000", 1, Ok(Some(-5_000))),
            ("△ 5", 1, Ok(Some(-5))),
            ("(20)", 1, Ok(Some(-20))),
            ("-4783300000", 1, Ok(Some(-4_783_300_000))),
            ("¥1,000円", 1, Ok(Some(1_000))),
            ("0.5", 1, Err(NotWhole)),
            ("1.2.3", 1, Err(NotWhole)),
            ("£32,614", 1, Err(NotWhole)),
            ("未定", 1, Err(NotWhole)),
            ("▲", 1, Err(NotWhole)),
            ("99999999999999999999", 1, Err(NotWhole)),
        ] {
            assert_eq!(whole(text, factor), expected, "{text:?}");
        }
    }

    #[test]
    fn one_header_in_two_spellings_is_one_header() {
        assert_eq!(header_key("点検・改善ー点検結果"), header_key("点検・改善－点検結果"));
        assert_eq!(header_key("翌年度への繰越し(合計）"), header_key("翌年度への繰越し（合計）"));
        assert_eq!(header_key("内容/ 活動目標"), header_key("内容/活動目標"));
        assert_ne!(header_key("課"), header_key("室"));
    }
}
