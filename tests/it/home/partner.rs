use crate::support::payer::{ANNAS, Booked, OTHER, OURS, enters, payer, statement, texts};

#[tokio::test]
async fn a_partner_without_rewards_reads_three_noughts_and_is_asked_nothing() {
    let payer = payer().await;
    let anna = payer.house.partner("anna").await;
    payer.refers(&anna, 1).await;
    let page = anna.gets("/portal").await;
    page.says("Open\n1\nEarned, to be paid\n0\nPaid\n0");
    page.does_not_say("Needs you");
}

#[tokio::test]
async fn the_figures_follow_the_money_and_bank_details_are_asked_for_where_everybody_looks() {
    let payer = payer().await;
    let anna = payer.house.partner("anna").await;
    payer.refers(&anna, 1).await;
    payer.to_april().await;
    payer.pays(1, 19_900).await;
    let page = anna.gets("/portal").await;
    page.says("Open\n0\nEarned, to be paid\n0\n€199.00 more when the paid months are final.\nPaid\n0");
    page.says("Needs you\nEnter your bank details\n€199.00 waits for you.");
    assert!(page.body.contains("href=\"/portal/bank\""), "{}", page.text());
    enters(&anna, "Anna Keller", ANNAS).await.leads_to("/portal/bank?done=bank-entered");
    anna.gets("/portal").await.does_not_say("Needs you");

    payer.to_may().await;
    anna.gets("/portal").await.says("Earned, to be paid\n€199.00\nPaid\n0");
    let (_, file) = payer.exported().await;
    payer.house.settle().await;
    anna.gets("/portal").await.says("€199.00\n€199.00 of it is on its way to your bank.\nPaid\n0");
    let reference = texts(&file, "EndToEndId").remove(0);
    payer.reads(&statement(OURS, "EUR", &[Booked::Debit(&reference, "199.00")])).await;
    payer.house.settle().await;
    anna.gets("/portal").await.says("Earned, to be paid\n0\nPaid\n€199.00");

    payer.reads(&statement(OURS, "EUR", &[Booked::Credit(&reference, "199.00", "AC04")])).await;
    payer.house.settle().await;
    let page = anna.gets("/portal").await;
    page.says("Earned, to be paid\n€199.00\nPaid\n0");
    page.says("Needs you\nCheck your bank details\n");
    page.says("A payment of €199.00 did not reach you. The account is closed.");
    // Another account is all that they can do about it.
    let anna = payer.signs_in_again(&anna).await;
    enters(&anna, "Anna Keller", OTHER).await.leads_to("/portal/bank?done=bank-entered");
    anna.gets("/portal").await.does_not_say("Needs you");
}

#[tokio::test]
async fn a_partner_is_not_asked_for_what_another_is_owed() {
    let payer = payer().await;
    let (anna, ben) = (payer.house.partner("anna").await, payer.house.partner("ben").await);
    payer.refers(&anna, 1).await;
    payer.to_april().await;
    payer.pays(1, 19_900).await;
    let page = ben.gets("/portal").await;
    page.says("Earned, to be paid\n0\nPaid\n0");
    page.does_not_say("Needs you");
    page.does_not_say("199.00");
}

#[tokio::test]
async fn bank_details_and_payments_belong_to_the_earnings_in_the_navigation() {
    let payer = payer().await;
    let anna = payer.anna_earned(19_900).await;
    payer.exported().await;
    let link = payer.house.link_mailed_to("anna@anna-consulting.com", "payout_on_its_way").await;
    for path in ["/portal/bank", link.as_str()] {
        let page = anna.gets(path).await;
        let here = "href=\"/portal/earnings\" aria-current=\"page\"";
        assert!(page.body.contains(here), "{path}: {}", page.body);
        assert!(!page.body.contains("href=\"/portal\" aria-current"), "{path}");
    }
}
