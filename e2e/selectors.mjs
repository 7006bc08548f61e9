// The words by which a person finds their way, in one place. Tests know pages by these alone.

export const mail = { path: "/mail", confirm: /confirm your e-mail/i, confirmLink: "Confirm my address" };

export const join = {
  path: "/join",
  name: "Your name",
  email: "E-mail",
  website: "Website",
  country: "Country",
  account: /professional bank account/,
  terms: /accept the partner terms/,
  send: "Apply",
  sent: "Look into your inbox",
  confirm: "Confirm and send my application",
};

export const refer = {
  path: "/refer",
  firstName: "First name",
  lastName: "Last name",
  email: "Work e-mail",
  company: "Company",
  website: "Website",
  linkedin: "LinkedIn company page",
  country: "Country",
  more: "Add a phone number, job title or note",
  jobTitle: /Job title/,
  send: "Send referral",
};

export const verdict = { validated: "Validated", refused: "Refused", receipt: /Receipt LW-\d{6}/ };

export const demo = { open: /^Acting as/, person: "Act as", go: "Change person" };

export const desk = { path: "/console/review", validate: /^Validate/, refuse: "Refuse with this reason", close: "Close what is open", theirs: "In our accounts", differs: "Differs" };

export const world = {
  path: "/demo/world",
  days: "Days to go forward",
  forward: "Let them pass",
  passed: /The days have passed/,
  pays: (company) => `${company} pays a month`,
  won: (company) => `${company} is a paying customer`,
  accepts: "Accepts it",
  executes: "Pays, and sends the statement",
};

export const bank = {
  asked: /waits for you: where shall we send it/,
  open: "Enter my bank details",
  payee: "Account holder",
  iban: "IBAN",
  save: "Save",
  settled: /^Paid: /,
  statement: "See the statement",
  paid: "Paid",
};

export const payouts = { path: "/console/payouts", prepare: /^Prepare a run of/ };

export const payRun = {
  own: /You prepared this run, so somebody else approves it/,
  approve: /^Approve /,
  download: "Download the payment file",
};

export const imports = {
  accounts: "/console/accounts",
  contacts: "/console/accounts/contacts",
  file: "Choose a CSV file",
  send: "Import",
  done: "Done",
};

export const columns = { title: "Which column is which?", of: (header) => header, send: "Import" };
