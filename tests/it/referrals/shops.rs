//! Companies whose site is a page below a builder's name: whose they are, like any other's.

use crate::support::House;

/// A lead of a shop, by an address at another domain.
fn shop<'a>(page: &'a str, email: &'a str, company: &'a str, profile: &'a str) -> [(&'a str, &'a str); 4] {
    [("website", page), ("email", email), ("company", company), ("linkedin", profile)]
}

#[tokio::test]
async fn one_shop_is_one_company_for_two_partners_whatever_their_addresses_and_two_shops_are_two() {
    let house = House::open().await;
    let (anna, ben) = (house.partner("anna").await, house.partner("ben").await);
    let brot = "https://brot.myshopify.com";
    let first =
        shop(brot, "jane.doe@brot-backstube.com", "Brot Backstube", "linkedin.com/company/brot-backstube");
    let first = anna.refers_and_reads(&first).await;
    assert_eq!((first.verdict(), first.codes()), ("In review", vec!["FL_HOSTED_SITE".to_owned()]));
    let same =
        shop("brot.myshopify.com/pages/team", "jim@brot-handel.com", "Brot", "linkedin.com/company/brot");
    let same = ben.refers_and_reads(&same).await;
    assert_eq!((same.verdict(), same.codes()[0].as_str()), ("Refused", "ALREADY_REFERRED"));
    let other = shop(
        "kuchen.myshopify.com",
        "joe@kuchen-handel.com",
        "Kuchen Handel",
        "linkedin.com/company/kuchen-handel",
    );
    let other = ben.refers_and_reads(&other).await;
    assert_eq!((other.verdict(), other.codes()), ("In review", vec!["FL_HOSTED_SITE".to_owned()]));
    // Once it is let go, it is free.
    let path = first.location.split('?').next().expect("a path");
    anna.posts(&format!("{path}/withdraw"), &[]).await.leads_to(&format!("{path}?done=withdrawn"));
    let again = shop(brot, "mia@brot-handel.com", "Brot", "linkedin.com/company/brot");
    assert!(!ben.refers_and_reads(&again).await.codes().contains(&"ALREADY_REFERRED".to_owned()));
}

#[tokio::test]
async fn two_shops_that_a_builder_tells_apart_by_path_are_two_companies() {
    let house = House::open().await;
    let (anna, ben) = (house.partner("anna").await, house.partner("ben").await);
    for (at, host) in [
        "www.wixsite.com",
        "en.wordpress.com",
        "storage.googleapis.com",
        "s3.amazonaws.com",
        "de.sites.google.com",
    ]
    .into_iter()
    .enumerate()
    {
        let pages = [format!("https://{host}/brot"), format!("https://{host}/kuchen")];
        let names = [format!("Brot {at} Backstube"), format!("Kuchen {at} Handel")];
        let mails = [format!("jane.doe@brot{at}-backstube.com"), format!("joe@kuchen{at}-handel.com")];
        let profiles =
            ["brot", "kuchen"].map(|shop| format!("linkedin.com/company/{shop}{at}-backstube-handel"));
        let of = |which: usize| shop(&pages[which], &mails[which], &names[which], &profiles[which]);
        for (partner, lead) in [(&anna, of(0)), (&ben, of(1))] {
            let told = partner.refers_and_reads(&lead).await;
            assert_eq!(
                (told.verdict(), told.codes()),
                ("In review", vec!["FL_HOSTED_SITE".to_owned()]),
                "{host}"
            );
        }
    }
}
