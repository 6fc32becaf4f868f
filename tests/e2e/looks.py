"""Every main screen in the looks that Settings offers: dark, and high contrast. (The family's evening is in light.)"""

from tour import prepare, tour

LOOKS = {"dark": ["settings.themes.dark"], "contrast": ["settings.themes.light", "settings.contrasts.more"]}


def play(stage):
    prepare(stage)
    for look, choices in LOOKS.items():
        window, say = stage.open(), stage.say
        window.press(say("safety.goOn"))
        window.press(say("rail.settings"))
        for choice in choices:
            window.choose(say(choice))
        stage.close()
        # It is kept: the first screen of the next start has the look already.
        tour(stage, stage.open(), say, look)
        stage.close()
    stage.ends_clean([])
