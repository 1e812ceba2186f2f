/// Words that passwords are made of more often than of any others: the ones everyone thinks of.
let commonWords = """
    password passwords passw0rd passwort letmein welcome qwerty azerty iloveyou monkey dragon football
    """
