"""What a message states as fact: amounts, dates, ids, links, names, steps, promises."""
