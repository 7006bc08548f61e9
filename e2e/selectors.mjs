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

export const desk = { path: "/console/review", validate: /^Validate/, refuse: "Refuse with this reason", close: "Close what is open" };
