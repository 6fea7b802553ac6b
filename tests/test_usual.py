"""The usual cure of each principle, sentence by sentence: what is marked, and what the draft is then."""

import pytest

from coach._generated import PrincipleId
from coach.rules.pack import Pack
from tests.test_cures import made


@pytest.mark.parametrize(
    ("principle", "marked", "left"),
    [
        (
            "ownership",
            "The crane is theirs, ⟦so you would have to ask them⟧.",
            "The crane is theirs. I will [what you do about it] and write to you by [day].",
        ),
        (
            "ownership",
            "⟦The paper bears no date, so we will renew it.⟧",
            "The paper bears no date, so we will renew it. I will [what you do about it] and write to you by [day].",
        ),
        (
            "ownership",
            "⟦The statement is sent, so they will not need papers from you.⟧",
            "The statement is sent, so they will not need papers from you. I will [what you do about it] and write to you by [day].",
        ),
        ("ownership", "⟦The firm moved it.⟧ He has your number.", None),
        (
            "low-effort",
            "⟦You can put it into the box yourself.⟧",
            "You can put it into the box yourself. Or leave that to me: all I need is [what you need for it].",
        ),
        ("low-effort", "⟦You can fetch it in person.⟧", None),
        ("low-effort", "⟦Panels of this form go back to 2011.⟧", None),
        ("low-effort", "⟦It will be on the website by 7 as well.⟧", None),
        ("honest-commitments", "The brooch will surely turn up ⟦soon⟧.", None),
        ("empathy", "⟦A golden wedding, congratulations!⟧ The file is back.", None),
        (
            "transparency",
            "⟦The fee is set in line with our terms.⟧",
            "The fee is set in line with our terms. What this means for you: [in figures and plain words, and why].",
        ),
        ("low-effort", "it's all ⟦on the website⟧", None),
        ("ownership", "⟦The engraver got it wrong.⟧ I'll bring you the new one on 4 May.", None),
        (
            "ownership",
            "⟦The engraver got it wrong.⟧ The fee was 40 euros.",
            "The engraver got it wrong. I will [what you do about it] and write to you by [day]. The fee was 40 euros.",
        ),
        ("honest-commitments", "I'll call you ⟦shortly⟧.", "I'll call you by [day]."),
        (
            "honest-commitments",
            "It will ⟦shortly⟧ leave our yard, and you get a mail.",
            "It will leave our yard by [day], and you get a mail.",
        ),
        ("honest-commitments", "⟦We'll keep you posted.⟧", "You'll hear from me by [day], news or no news."),
        ("authenticity", "Guests are ⟦kindly requested to⟧ wipe their feet.", None),
        ("authenticity", "⟦Guests are kindly requested to⟧ wipe their feet.", "Please wipe their feet."),
        (
            "no-pressure",
            "⟦I have booked the 9th for you.⟧ It's a Tuesday.",
            "I have booked the 9th for you. Tell me if that doesn't suit you. It's a Tuesday.",
        ),
        ("boundaries", "⟦My own mobile is 0700 900⟧, use it at night. The part is here.", "The part is here."),
        ("no-pressure", "⟦I've put a leaflet in about the garden plan.⟧ Your lamp is in box 2.", "Your lamp is in box 2."),
        ("respect", "⟦You can also turn the dial to 3.⟧ It's on top.", None),
        ("ownership", "⟦The venue draws the plan, not us.⟧ Row B is behind a pillar. I've refunded £68.", None),
        ("ownership", "⟦The depot tore the label.⟧ I've approved a courier.", None),
        ("low-effort", "⟦Please send us the order number first.⟧ Then we start.", None),
        ("boundaries", "⟦I'd ask you not to write to Tom like that.⟧ The lawn is reseeded on 4 May.", None),
        ("empathy", "⟦Good news, the car is here.⟧ Storage is £6.", "The car is here. Storage is £6."),
        ("professionalism", "⟦As per our records, the sheet said pear.⟧ Jan is in on Monday.", "The sheet said pear. Jan is in on Monday."),
        ("focus", "Your ring is safe. ⟦Our laser had a fault in its flashlamp for weeks.⟧ It works again.", None),
        ("boundaries", "⟦haha fair, muppet is about right 😅⟧ and our cooks would agree! You get £9 back.", None),
        ("focus", "⟦You are right and the letter is wrong.⟧ The rent stays £710.", None),
        ("focus", "The 38 will fit. ⟦While you're here, did you know we do belts?⟧ Takes a minute to join.", None),
        ("focus", "The 38 will fit. ⟦While you're here, did you know we do belts?⟧ Bye now!", "The 38 will fit. Bye now!"),
        ("no-pressure", "⟦I have a slot for you on the 18th, if you'd like it just reply.⟧ Bye!", None),
        ("low-effort", "⟦You can come to the depot and search with us.⟧ We have gloves.", None),
        ("ownership", "⟦The packers mixed it up.⟧ A green one goes out today, 4 July.", None),
        ("ownership", "⟦It was my team's error.⟧ A green one is coming.", None),
        ("boundaries", "⟦Nine weeks is far too long and I was useless here.⟧ It is ready on 11 June.", None),
        ("low-effort", "⟦Please see the opening times on our website.⟧ Dogs are welcome.", None),
        (
            "empathy",
            "We can only guess what you carry ⟦in these hard times⟧. The seat is 4C.",
            "[one sentence in your own words about what this means for them] The seat is 4C.",
        ),
        ("professionalism", "⟦Aren't you a clever one⟧, getting all the way to the till. See you then.", "See you then."),
        ("honest-commitments", "⟦The new date should be live fairly soon.⟧ Bye.", "The new date should be live by [day]. Bye."),
        ("honest-commitments", "⟦I'll call you sometime soon.⟧ Bye.", "I'll call you by [day]. Bye."),
        (
            "no-pressure",
            "ok, ⟦ive pencilled you in for the 27th, same window as before⟧. see you",
            "ok, ive pencilled you in for the 27th, same window as before. tell me if that doesn't suit you. see you",
        ),
        (
            "empathy",
            "⟦We are aware how upsetting this must be.⟧ The seat is 4C.",
            "[one sentence in your own words about what this means for them] The seat is 4C.",
        ),
        (
            "empathy",
            "⟦We appreciate how distressing it can be.⟧ The seat is 4C.",
            "[one sentence in your own words about what this means for them] The seat is 4C.",
        ),
        ("honest-commitments", "⟦You'll soon get the hang of it.⟧ Bye.", None),
        ("honest-commitments", "⟦If you sail again soon, tell me the day before.⟧ Bye.", None),
        ("honest-commitments", "⟦Do you sail with us again soon?⟧ Bye.", None),
        ("honest-commitments", "⟦Yes, that can be put right, and soon, so that you hear well.⟧ Ada has Thursday at 10 for you.", None),
        ("no-pressure", "⟦I'd like to give you half an hour back, so book the next one now.⟧ Bye.", None),
        ("low-effort", "It is mended by 4 May. ⟦For more on lamps you can visit our help pages.⟧", "It is mended by 4 May."),
        ("professionalism", "⟦Take the flute and both cloths, folk always leave one behind.⟧ It goes into the red box.", None),
        ("professionalism", "⟦One of our two ovens died at noon, as anyone could see.⟧ It was fixed this morning.", None),
        ("honest-commitments", "⟦I'd get the spare lid soon because it does sell out.⟧ Bye.", None),
        ("honest-commitments", "⟦We are going to send you the lid soon.⟧ Bye.", "We are going to send you the lid by [day]. Bye."),
        ("professionalism", "⟦Sadly the night team never came up.⟧ Floor 4 is quiet, you may have it.", None),
        ("professionalism", "⟦My colleague's note to you should have said so and didn't.⟧ Floor 4 is quiet, you may have it.", None),
        (
            "professionalism",
            "Sorry for that night. ⟦Sadly the night team never came up.⟧ Floor 4 is yours.",
            "Sorry for that night. Floor 4 is yours.",
        ),
        ("boundaries", "⟦Ring me on 01632 960 330 and I can book you with Ida instead.⟧ Bye.", None),
        ("low-effort", "⟦You can work through the guide yourself and fill in the form.⟧ I can restore it from here.", None),
        ("empathy", "⟦The good news is that you have room for more.⟧ Bye.", "You have room for more. Bye."),
        ("respect", "⟦Look at you, already on the last page!⟧ The form is attached.", "The form is attached."),
        (
            "authenticity",
            "⟦Thank you for taking the time to share your visit.⟧ Nadia moved the soup.",
            "[one sentence of your own on what they wrote] Nadia moved the soup.",
        ),
    ],
)
def test_each_principle_has_its_usual_cure(pack: Pack, principle: PrincipleId, marked: str, left: str | None) -> None:
    assert made(pack, marked, principle) == left
