"""Words that turn up in many replies, by how often: a pattern is looked up by its rarest word.

Counted over the example drafts of the rules: level n holds words in about 8 · 2ⁿ⁻¹ of 1,000 drafts and more.
"""

LEVELS = {
    6: ("a and is it on the to you your"),
    5: ("at for i in of so that we with"),
    4: ("are as back be by can dear from has have if its ive me new no not one our please this today two us was will"),
    3: (
        "about after again all am an before but card comes day days do dont eur first free friday here hi ill im left like may monday mr "
        "my need nothing now number off only or out right same send should sorry then there three time too under until up what which yes"
    ),
    2: (
        "account any anything ask asked attached because been between both box call cant charge check closed code come could date desk "
        "does done door down driver euros every fee file form get go goes good had he hello how id isnt june just keep know last leave "
        "letter line look mail minutes more morning ms name next night nobody noon old once open order over page pay people photo pm post "
        "put read refund ring room say second see sent side since still take takes tell ten thank thanks thats them theres they through "
        "thursday ticket tomorrow tuesday way week well went were when who within without works would write wrong youre yours"
    ),
    1: (
        "address already also answer apologise app away bank behind being best better bill blue booked bring button came cancelled cannot "
        "case certificate change changed chat claim close contract copy corrected costs counter course deposit depot did doesnt due e "
        "each else end ends enough evening example fault find fine five fix found four full gate gets give gone got green guests half "
        "hall hand hear help her him his hold hope hour hours instead into invoice itself key kind label late leaves let lid lift link "
        "list log long lost made make many march means message money month months most moved mrs must myself needs never nine office ok "
        "opened opens other own paid parcel part pass payment phone press price rather receipt red refunded regards reply reset run runs "
        "safe saturday says seat set she ships shop show shows sign six size small soon start stay stays sunday sure table taken team "
        "text than their thing till times told tonight took try turn twice u use usually van wait want wednesday where while why wont "
        "work working year years yet youd youll youve"
    ),
}

COST = {word: 2.0**level for level, words in LEVELS.items() for word in words.split()}
