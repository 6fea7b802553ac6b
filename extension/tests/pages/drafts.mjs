/** What an agent types on the trial pages; each draft has something for the coach. */

export const MAILBOX = `Dear Ms Raman,

I hope this email finds you well. I am sorry for the inconvenience. Once again, please accept our apologies for the damaged leg.

Please send us photos of the damage. A new leg will be dispatched as soon as possible.

Kind regards,
Tom`;

export const TICKET = `Dear Mr Nowak,

I hope this email finds you well. I am sorry that nobody came and that you and your mother are without hot water. Your case was forwarded to the relevant department and they will contact you as soon as possible.

We apologise again for any inconvenience caused.

Kind regards,
Lena`;

export const CHAT = "Sorry for the inconvenience! I will get back to you as soon as possible.";
