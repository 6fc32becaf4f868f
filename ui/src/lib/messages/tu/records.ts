// What a young person reads in the place of the French of the same name.
import type { Tu } from "../messages";

export const records: Tu<"records"> = {
  zoneNotKnown: "Holdfast ne connaît pas ce fuseau horaire. Il est gardé tel que tu l’as écrit.",
  lead: "Ce qui a été demandé ou payé, ce qui s’est passé, et ce que tu as fait. Dis-le dans tes mots. Une seule ligne suffit.",
  kinds: { action: "Ce que tu as fait, et qui est au courant", statement: "Ta déclaration pour la police" },
  none: {
    statement:
      "Une note dans tes mots sur la façon dont tu as gardé tout ceci. Elle n’est pas faite sous serment. Elle va dans la remise à la police telle que tu l’écris.",
  },
  add: { action: "Noter ce que tu as fait" },
  forms: { action: "Quelque chose que tu as fait", statement: "Ta déclaration" },
  notSworn:
    "C’est une note pour la police, dans tes mots. Elle n’est pas faite sous serment et ce n’est pas un avis juridique. La police peut prendre une déclaration officielle plus tard.",
  nothingNeeded: "Tu peux laisser n’importe quelle case vide.",
  drafted: "Ce que tu tapes est enregistré à mesure. Cela entre au dossier quand tu le gardes.",
  again: "Voici ce que tu avais tapé.",
  groups: {
    payment: { told: "Qui as-tu averti?" },
    statement: {
      who: "Qui es-tu?",
      when: "Quand l’as-tu gardé?",
      how: "Comment l’as-tu gardé?",
      words: "Autre chose, dans tes mots",
    },
  },
  image: {
    writeText:
      "Une image intime reste sur le téléphone ou dans l’appli. Rien n’est copié ni montré\u00a0: seuls tes mots sont gardés, pour que la police la trouve.",
  },
  noneYet: "Rien n’est encore gardé. Tu pourras y revenir.",
  begun: "Tu avais commencé ceci, sans le garder encore.",
  fields: {
    who: "Ton nom",
    relation: "Ton lien avec la jeune personne, ou dis que c’est toi",
    contact: "Comment la police peut te joindre",
  },
  asks: {
    "payment.what": "Qu’est-ce qui a été demandé ou payé? Dans tes mots",
    "event.images_sent": "Des images ont-elles été envoyées? Dis-le en mots\u00a0: quel genre, combien",
  },
  hints: {
    date_time: "Un jour et une heure, comme 2026-03-05 21:08. Ou vers quand, dans tes mots.",
    date_seen: "Un jour et une heure, comme 2026-03-05 21:08. Ou vers quand, dans tes mots.",
    amount:
      "Ce qui a été demandé ou payé, par exemple 200. On a demandé plus que ce qui a été payé? Note chacun à part.",
    gift_card_number: "Copie chaque lettre et chaque chiffre. Garde la carte.",
    wallet_address: "Une longue suite de lettres et de chiffres. Copie-la plutôt que de la taper, si possible.",
    images_sent: "N’ajoute jamais l’image elle-même ici.",
    "event.words": "Laisse les fautes comme elles sont.",
    "statement.words":
      "Tu peux finir par\u00a0: «\u00a0C’est vrai pour autant que je sache\u00a0», ton nom et la date.",
    changes: "Si rien n’a été modifié, dis-le.",
    exhibits: "Choisis ce qui le montre.",
  },
  unplaced: "Gardé dans tes mots. Cela se trouve à la fin de la chronologie.",
  doesNotFit: "Un caractère est peut-être mal tapé. Regarde encore une fois. Tu peux le garder ainsi.",
  cannotCheck: "Il n’y a pas de chiffres de contrôle connus. Compare encore une fois.",
  call: {
    title: "Appelle maintenant\u00a0: on peut peut-être l’arrêter",
    titleGone: "Parle-en dès aujourd’hui",
    leadGone:
      "Ce que tu diras peut aider à voir où l’argent est allé. Il ne reviendra peut-être pas. Avoir payé n’est pas une faute.",
    whom: "Qui as-tu appelé?",
    note: "Qu’est-ce qu’on t’a dit?",
  },
  found: {
    title: "Trouvé dans tes archives",
    lead: "Des numéros, des adresses et des liens qui sont dans les messages. Garde ce qui a un rapport.",
  },
};
