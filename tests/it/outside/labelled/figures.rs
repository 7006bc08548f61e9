//! Counting: what was said against what is true.

/// One code, or one fact, against the labels.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Said and true.
    pub right: usize,
    /// Said of another kind of page that stands for no company.
    pub mixed: usize,
    /// Said and not true.
    pub wrong: usize,
    /// True and not said.
    pub missed: usize,
}

impl Count {
    pub fn add(&mut self, is_said: bool, is_true: bool) {
        match (is_said, is_true) {
            (true, true) => self.right += 1,
            (true, false) => self.wrong += 1,
            (false, true) => self.missed += 1,
            (false, false) => {}
        }
    }

    /// Whether at least so many hundredths of what was said are true, and of what is true were said.
    pub fn reaches(self, precision: usize, recall: usize) -> bool {
        self.right * 100 >= (self.right + self.wrong) * precision
            && self.right * 100 >= (self.right + self.missed) * recall
    }

    /// Of what was said so much is true; mix-ups count as neither.
    pub fn precision(self) -> String {
        share(self.right, self.right + self.wrong)
    }

    /// Of what is true so much was said.
    pub fn recall(self) -> String {
        share(self.right, self.right + self.missed)
    }
}

/// `0.93`, or a dash where there is nothing to divide.
pub fn share(part: usize, whole: usize) -> String {
    if whole == 0 { "–".to_owned() } else { format!("{:.2}", part as f64 / whole as f64) }
}

#[test]
fn a_share_of_nothing_is_no_share() {
    let mut count = Count::default();
    assert_eq!((count.precision(), count.recall()), ("–".to_owned(), "–".to_owned()));
    for (is_said, is_true) in [(true, true), (true, true), (true, false), (false, true), (false, false)] {
        count.add(is_said, is_true);
    }
    assert_eq!((count.precision(), count.recall()), ("0.67".to_owned(), "0.67".to_owned()));
    assert!(count.reaches(66, 66) && !count.reaches(67, 66) && !count.reaches(66, 67));
}
