"""What patterns can name besides lists: amounts, percentages, numbers, ids, any one word."""

SHAPES = {
    "number": r"\d[\d.,]*",
    "amount": r"(?:(?:[$€£]|eur|usd|gbp|chf)\s?\d[\d.,]*|\d[\d.,]*\s?(?:[$€£]|eur\b|euros?\b|usd\b|dollars?\b|gbp\b|pounds?\b|chf\b|francs?\b|kr\b))",
    "percent": r"\d[\d.,]*\s?(?:%|percent|per cent)",
    "id": r"#?(?=[\w/-]*\d)[a-z0-9]+(?:[-/][a-z0-9]+)*",
    "word": r"[\w']+",
}
