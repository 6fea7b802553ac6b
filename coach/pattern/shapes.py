"""What patterns can name besides words: amounts, percentages, numbers, ids."""

SHAPES = {
    "number": r"\d[\d.,]*",
    "amount": r"(?:(?:[$€£]|eur|usd|gbp|chf)\s?\d[\d.,]*|\d[\d.,]*\s?(?:[$€£]|eur\b|euros?\b|usd\b|dollars?\b|gbp\b|pounds?\b|chf\b|francs?\b|kr\b))",
    "percent": r"\d[\d.,]*\s?(?:%|percent|per cent)",
    "id": r"#?(?=[\w/-]*\d)[a-z0-9]+(?:[-/][a-z0-9]+)*",
    "word": r"[\w']+",
    "capital": r"[\w']+",
}
