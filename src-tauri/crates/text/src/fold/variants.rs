//! Variant kanji 異体字 that officers use for one another, each folded to the form of the 常用漢字 list where it has one.
//!
//! Chosen by what occurs in names of persons, places and offices and in legal and older texts (general knowledge of
//! 常用漢字表, 人名用漢字 and JIS X 0213 variant pairs). This is for search only: it never changes what is stored. Pairs
//! that also mean different things (斎 and 斉, 附 and 付) are folded too, because a search that finds a little more is
//! better than one that misses a name.

macro_rules! standard_forms {
    ($($standard:literal <- $($variant:literal)+,)+) => {
        /// The standard form of a kanji; any other character is returned as it is.
        #[inline]
        pub(super) const fn standard(c: char) -> char {
            match c {
                $($($variant)|+ => $standard,)+
                _ => c,
            }
        }

        #[cfg(test)]
        const TABLE: &[(char, &[char])] = &[$(($standard, &[$($variant),+])),+];
    };
}

standard_forms! {
    // Met in the field: 強靱, 進捗, 補塡, 隠蔽, 改竄, 破綻, 牽制, 剝奪, 繫, 嚙, 頰, 𠮟.
    '靭' <- '靱', '填' <- '塡', '剥' <- '剝', '繋' <- '繫', '噛' <- '嚙', '頬' <- '頰', '叱' <- '𠮟',
    '掴' <- '摑', '攪' <- '撹', '顛' <- '顚', '醤' <- '醬', '侠' <- '俠', '蒋' <- '蔣', '祷' <- '禱', '麹' <- '麴',
    '鴎' <- '鷗', '涜' <- '瀆', '蝋' <- '蠟', '籠' <- '篭', '曽' <- '曾', '遥' <- '遙', '溌' <- '潑', '掻' <- '搔',
    '箪' <- '簞', '痩' <- '瘦', '屏' <- '屛', '併' <- '倂', '餅' <- '餠', '鹸' <- '鹼', '焔' <- '焰', '唖' <- '啞',
    // Names of persons and places.
    '高' <- '髙', '崎' <- '﨑' '嵜', '辺' <- '邊' '邉', '斉' <- '齊' '斎' '齋', '吉' <- '𠮷', '島' <- '嶋' '嶌', '沢' <- '澤',
    '滝' <- '瀧', '浜' <- '濱' '濵', '広' <- '廣', '桜' <- '櫻', '恵' <- '惠', '真' <- '眞', '徳' <- '德', '富' <- '冨',
    '館' <- '舘', '柳' <- '栁', '橋' <- '槗', '淵' <- '渕' '渊', '村' <- '邨', '槙' <- '槇', '桧' <- '檜', '昇' <- '曻',
    '竜' <- '龍', '岳' <- '嶽', '万' <- '萬', '寿' <- '壽', '栄' <- '榮', '礼' <- '禮', '尭' <- '堯', '凛' <- '凜',
    '晃' <- '晄', '穂' <- '穗', '彦' <- '彥', '黒' <- '黑', '戸' <- '戶', '内' <- '內', '青' <- '靑', '清' <- '淸',
    '緒' <- '緖', '朗' <- '郞', '蔵' <- '藏', '豊' <- '豐', '条' <- '條', '関' <- '關',
    '鉄' <- '鐵' '鐡', '涼' <- '凉', '巌' <- '巖', '峰' <- '峯', '桑' <- '桒', '薮' <- '藪', '諌' <- '諫',
    '鶏' <- '鷄', '鶴' <- '靏' '靍', '実' <- '實', '国' <- '國' '囯', '学' <- '學', '県' <- '縣', '麺' <- '麵', '卯' <- '夘',
    // Offices, law and older texts.
    '付' <- '附', '連' <- '聯', '並' <- '竝', '経' <- '經', '済' <- '濟', '総' <- '總', '団' <- '團', '発' <- '發',
    '体' <- '體', '対' <- '對', '庁' <- '廳', '応' <- '應', '数' <- '數', '変' <- '變', '図' <- '圖', '会' <- '會',
    '気' <- '氣', '鉱' <- '鑛' '礦', '続' <- '續', '証' <- '證', '読' <- '讀', '円' <- '圓', '区' <- '區', '当' <- '當',
    '旧' <- '舊', '挙' <- '擧', '弁' <- '辨' '辯' '瓣', '台' <- '臺', '湾' <- '灣', '独' <- '獨', '権' <- '權', '検' <- '檢',
    '験' <- '驗', '医' <- '醫', '薬' <- '藥', '労' <- '勞', '辞' <- '辭', '乱' <- '亂', '継' <- '繼',
    '塩' <- '鹽', '価' <- '價', '売' <- '賣', '両' <- '兩', '満' <- '滿', '戦' <- '戰', '争' <- '爭',
    '画' <- '畫' '劃', '予' <- '豫', '余' <- '餘', '糸' <- '絲', '声' <- '聲', '帰' <- '歸', '毎' <- '每', '産' <- '產',
    '税' <- '稅', '説' <- '說', '録' <- '錄', '緑' <- '綠', '横' <- '橫', '歩' <- '步', '渉' <- '涉', '様' <- '樣',
    '回' <- '囘', '略' <- '畧', '野' <- '埜', '窓' <- '窗' '牕', '麻' <- '蔴', '碁' <- '棊',
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn each_variant_stands_once_and_no_standard_form_is_itself_folded() {
        let mut seen = BTreeSet::new();
        for (form, variants) in TABLE {
            assert_eq!(standard(*form), *form, "{form} is a standard form and a variant");
            for variant in *variants {
                assert!(seen.insert(*variant), "{variant} stands twice");
                assert_eq!(standard(*variant), *form);
            }
        }
    }
}
