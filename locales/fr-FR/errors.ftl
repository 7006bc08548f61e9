### Les mots des erreurs : le problème, et ce qu’il faut faire.

error-REQUIRED = Ce champ est vide.
    .fix = Veuillez le remplir.
error-TOO_LONG = C’est trop long : { $length } caractères, { $max } au plus.
    .fix = Veuillez raccourcir.
error-CONTROL_CHARACTER = Le texte contient des caractères de contrôle invisibles.
    .fix = Veuillez le saisir de nouveau au lieu de le coller.
error-ENCODING = Certains caractères n’ont pas pu être lus.
    .fix = Veuillez les saisir de nouveau.
error-CHOOSE = Rien n’a été choisi.
    .fix = Veuillez choisir un élément de la liste.
error-EMAIL_SYNTAX = { $kind ->
    [typo] { $domain } ressemble à une faute de frappe pour { $meant }.
    [inside] Il y a là plus qu’une adresse e-mail.
   *[shape] Cette adresse e-mail n’est pas valable.
}
    .fix = { $kind ->
    [typo] Veuillez la vérifier : { $suggestion } ?
    [inside] Veuillez ne garder que l’adresse : { $suggestion }.
   *[shape] Veuillez la vérifier. Une adresse a la forme name@company.com.
    }
error-WEBSITE_SHAPE = Ce n’est pas l’adresse d’un site web.
    .fix = Veuillez l’écrire comme company.com, ou cocher qu’il n’y en a pas.
error-WEBSITE_PORT = L’adresse d’un site web ne peut pas comporter de port ici : :{ $port }.
    .fix = Veuillez retirer le port et l’écrire comme company.com.
error-WEBSITE_USER = L’adresse d’un site web ne peut comporter ici ni nom d’utilisateur ni mot de passe.
    .fix = Veuillez retirer ce qui précède le @ et l’écrire comme company.com.
error-LINKEDIN_SHAPE = Ce n’est pas une adresse sur linkedin.com.
    .fix = Veuillez l’écrire comme linkedin.com/company/name, ou cocher qu’il n’y en a pas.
error-LINKEDIN_OWN = Ce n’est ni un profil ni une page d’entreprise sur linkedin.com.
    .fix = Veuillez l’écrire comme linkedin.com/in/nom, ou laisser le champ vide.
error-COUNTRY_UNKNOWN = Nous ne connaissons pas ce pays.
    .fix = Veuillez en choisir un, ou écrire son code à deux lettres, par exemple DE.
error-PHONE_SHAPE = Ce n’est pas un numéro de téléphone.
    .fix = Veuillez l’écrire en chiffres avec l’indicatif du pays, par exemple +33 1 23 45 67 89, ou laisser le champ vide.
error-PHONE_PLACEHOLDER = C’est un numéro fictif, pas un numéro de téléphone.
    .fix = Veuillez écrire le numéro auquel la personne ou l’entreprise est joignable, ou laisser le champ vide.
error-LEAD_INFORMED_UNKNOWN = Ce n’est ni no, ni knows, ni asked.
    .fix = Veuillez écrire l’un des trois.
error-TICK_ACCOUNT = Nous ne pouvons payer que sur un compte professionnel.
    .fix = Veuillez cocher la case si vous en avez un.
error-TICK_TERMS = Nous avons besoin de votre accord sur les conditions.
    .fix = Veuillez les lire et cocher la case.
error-ALREADY_STAFF = Cette adresse appartient déjà à l’équipe.
    .fix = Veuillez en utiliser une autre.
error-ALREADY_PARTNER = Cette adresse est déjà celle d’un partenaire.
    .fix = Vous le trouverez dans la liste des partenaires.
error-CODE_WRONG = Ces chiffres ne sont pas les bons, ou ont été essayés trop souvent.
    .fix = Veuillez les vérifier, ou utiliser le lien de l’e-mail.
error-DATE = Ce n’est pas une date.
    .fix = Veuillez l’écrire comme 2026-11-30.
error-DATE_AHEAD = Ce jour n’est pas encore arrivé.
    .fix = Veuillez enregistrer un entretien une fois qu’il a eu lieu.
error-NUMBER = Ce n’est pas un nombre entier de { $least } à { $most }.
    .fix = Veuillez le corriger.
error-MORE_THAN_MOST = C’est plus que les { $most } qui peuvent jamais être ouvertes.
    .fix = Écrivez-en moins, ou davantage comme maximum.
error-LESS_THAN_START = C’est moins que les { $start } qui peuvent être ouvertes au début.
    .fix = Écrivez-en davantage, ou moins au début.
error-TIME_ZONE = Nous ne connaissons pas ce fuseau horaire.
    .fix = Veuillez l’écrire comme Europe/Paris.
error-NOT_TEXT = Cette valeur doit être du texte.
    .fix = Envoyez une chaîne JSON.
error-JSON = Le corps n’est pas du JSON : la lecture s’arrête à la ligne { $line }, colonne { $column }.
    .fix = Envoyez un objet JSON en UTF-8.
error-JSON_OBJECT = Le corps n’est pas un objet JSON.
    .fix = Envoyez un objet avec les champs du prospect.
error-ROW_FIELDS = { $is_one ->
    [yes] Cette ligne a un champ, l’en-tête en a { $expected }.
   *[no] Cette ligne a { $found } champs, l’en-tête en a { $expected }.
}
    .fix = Vérifiez les guillemets et les séparateurs de cette ligne.
error-ROW_UNREADABLE = { $why ->
    [row_too_long] À partir d’ici, le fichier est illisible : une ligne dépasse un mébioctet. Un guillemet n’est sans doute pas fermé.
    [quote_not_closed] À partir d’ici, le fichier est illisible : un guillemet ouvert dans cette ligne n’est jamais fermé.
   *[io] À partir d’ici, le fichier n’a pas pu être lu.
}
    .fix = Corrigez cette ligne et faites relire le fichier.
error-QUOTE_ASTRAY = Un guillemet ouvert ici dans la colonne { $column } n’est pas fermé : la ligne s’étend sur { $lines } lignes du fichier, qui n’ont pas été lues. Les autres l’ont été.
    .fix = Fermez-le et faites relire le fichier.
error-ROW_TOO_LONG = Cette ligne dépasse un mébioctet. Les lignes suivantes ont été lues.
    .fix = Raccourcissez-la, ou fermez un guillemet qui y est resté ouvert.
error-ROWS_WITHIN = Des lignes à l’intérieur des champs de cette ligne ressemblent à des lignes à part : { $count }.
    .fix = Si c’en sont, un guillemet n’est pas fermé : corrigez-le et importez de nouveau le fichier.
error-NAME_OR_WEBSITE = Il n’y a ni nom ni site web.
    .fix = Remplissez l’un des deux.
error-SHEET_EMPTY = Le fichier est vide.
    .fix = Un CSV commence par une ligne qui nomme ses colonnes.
error-SHEET_NOT_CSV = { $kind ->
    [workbook] Ce fichier n’est pas un CSV, mais un classeur Excel ou une archive ZIP.
    [pdf] Ce fichier n’est pas un CSV, mais un PDF.
    [markup] Ce fichier n’est pas un CSV, mais une page web ou du XML.
   *[binary] Ce fichier n’est pas un CSV, mais un fichier binaire.
}
    .fix = Enregistrez-le au format CSV et renvoyez-le.
error-SHEET_NO_HEADER = La première ligne ne nomme aucune colonne que nous connaissons : { $line }
    .fix = La première ligne doit nommer les colonnes, par exemple name,website.
error-SHEET_COLUMN_TWICE = Deux colonnes ont le même sens : { $columns }.
    .fix = Retirez l’une d’elles.
error-SHEET_COLUMN_MISSING = Des colonnes manquent : { $columns }.
    .fix = { $has_unread ->
    [yes] Ajoutez-les à la première ligne, ou donnez l’un de ces noms à ce qui n’a pas été lu : { $unread }.
   *[no] Ajoutez-les à la première ligne.
    }
error-SHEET_UNREADABLE = { $why ->
    [row_too_long] Le fichier est illisible : sa première ligne dépasse un mébioctet. Un guillemet n’est sans doute pas fermé.
    [quote_not_closed] Le fichier est illisible : un guillemet ouvert dans sa première ligne n’est jamais fermé.
   *[io] Le fichier n’a pas pu être lu jusqu’au bout.
}
    .fix = Vérifiez le fichier et renvoyez-le.

problem-NOT_FOUND = Il n’y a rien ici
    .detail = L’adresse ne mène nulle part, ou à quelque chose que vous n’avez pas le droit de voir.
    .next = Vérifiez l’adresse, ou repartez de la première page.
problem-SIGN_IN = Veuillez vous connecter
    .detail = Cette page est réservée aux personnes connectées.
    .next = Connectez-vous, puis revenez.
problem-KEY_MISSING = Il manque une clé d’API
    .detail = L’en-tête Authorization doit contenir une clé : Bearer lw_…
    .next = { problem-KEY_SCOPE.next }
problem-KEY_SCOPE = Cette clé d’API sert à autre chose
    .detail = Il faut ici une clé de portée { $scope }.
    .next = { $scope ->
        [billing] La personne qui gère le programme en crée une avec leadwire key create --scope billing.
        [pipeline] La personne qui gère le programme en crée une avec leadwire key create --scope pipeline.
       *[partner] La personne qui gère le programme en crée une avec leadwire key create --partner EMAIL.
    }
problem-KEY_UNKNOWN = La clé d’API est inconnue
    .detail = Elle a peut-être été révoquée, ou mal saisie.
    .next = { problem-KEY_SCOPE.next }
problem-MALFORMED = Une partie de l’envoi ne peut pas être acceptée
    .detail = Chaque erreur indique son champ, le problème et ce qu’il faut faire.
    .next = Corrigez et renvoyez. Rien n’a été enregistré.
problem-TOO_LARGE = C’est trop à la fois
    .detail = { $unit ->
        [mib] { $limit } Mio au plus sont acceptés ici.
       *[kib] { $limit } Kio au plus sont acceptés ici.
    }
    .next = Envoyez moins, ou en plusieurs parties. Rien n’a été enregistré.
problem-POLICY_FILE_TOO_LONG = Le fichier de règles est trop long
    .detail = Le champ « Fichier de règles » accepte au plus { $max } caractères.
    .next = Raccourcissez le fichier et envoyez de nouveau le formulaire. Rien n’a été enregistré.
problem-REPORT_TOO_LARGE = Ce fichier de la banque est trop grand
    .detail = { $limit } Mio au plus sont lus, soit des dizaines de milliers d’écritures.
    .next = Demandez à votre banque un relevé de moins de jours, ou de ce compte seul. Rien n’a été enregistré.
problem-UNSUPPORTED = Ce type de contenu n’est pas lu ici
    .detail = Un formulaire doit être envoyé comme formulaire, et des données en JSON.
    .next = Vérifiez l’en-tête Content-Type.
problem-METHOD = Cette action n’est pas possible ici
    .detail = L’adresse existe, mais n’accepte que { $methods }.
    .next = Utilisez l’une de ces méthodes, ou repartez de la première page.
problem-FAULT = Une erreur s’est produite de notre côté
    .detail = Nous n’avons pas pu terminer ce que vous avez demandé. Le numéro de l’erreur est { $id }.
    .next = Réessayez dans un instant. Si l’erreur persiste, communiquez-nous ce numéro.
problem-BUSY = Trop de requêtes au même moment
    .detail = Rien n’a été enregistré.
    .next = Veuillez renvoyer.
problem-CROSS_SITE = Cet envoi vient d’un autre site
    .detail = Nous n’acceptons que les formulaires de nos propres pages.
    .next = Ouvrez la page ici et renvoyez le formulaire.
problem-LINK_USED = Ce lien ne fonctionne plus
    .detail = Il a déjà été utilisé, ou il est trop ancien.
    .next = Demandez-en un nouveau sur la page de connexion.
problem-PARTNERS_ONLY = Cette page est réservée aux partenaires
    .detail = Vous êtes connecté en tant que membre de l’équipe.
    .next = Connectez-vous en tant que partenaire pour la voir.
problem-STAFF_ONLY = Cette page est réservée à l’équipe
    .detail = Vous êtes connecté en tant que partenaire.
    .next = Vos propres pages commencent à votre portail.
problem-MANAGERS_ONLY = Votre rôle ne permet pas cette action
    .detail = Le propriétaire et les responsables peuvent la faire.
    .next = Adressez-vous à l’un d’eux.
problem-OWNER_ONLY = Votre rôle ne permet pas cette action
    .detail = Seul le propriétaire peut la faire.
    .next = Adressez-vous au propriétaire.
problem-ROLE = Votre rôle ne permet pas cette action
    .detail = D’autres membres de l’équipe peuvent la faire.
    .next = Demandez un autre rôle au propriétaire, ou demandez à un collègue de s’en charger.
problem-NOT_APPROVED = Seuls les partenaires approuvés peuvent recommander
    .detail = Votre candidature n’est pas approuvée, ou ne l’est plus.
    .next = Écrivez-nous si vous pensez que c’est une erreur.
problem-ALREADY_STAFF = Cette adresse appartient déjà à l’équipe
    .detail = Chaque adresse ne figure qu’une fois dans l’équipe.
    .next = Utilisez une autre adresse.
problem-LAST_OWNER = Le dernier propriétaire reste
    .detail = Sans propriétaire, plus personne ne pourrait gérer l’équipe.
    .next = Nommez d’abord quelqu’un d’autre propriétaire.
problem-ALREADY_DECIDED = La décision a déjà été prise
    .detail = Quelqu’un a été plus rapide, ou le dossier n’attend pas de décision.
    .next = Rouvrez-le pour voir où il en est.
problem-TERMS_BIND = La version { $version } est en vigueur
    .detail = Elle est déjà en vigueur et ne peut plus être retirée.
    .next = Publiez la version suivante : elle prend sa place.
problem-CHANGED_MEANWHILE = Modifié entre-temps
    .detail = Quelque chose a changé pendant que la page était ouverte chez vous, par quelqu’un d’autre ou par vous dans une autre fenêtre. Ce que vous venez d’envoyer n’a pas été enregistré.
    .next = Rouvrez la page et regardez ce qui est nouveau.
problem-WRONG_STATE = Cette action n’est pas possible maintenant
    .detail = { $state ->
        [checking] La machine regarde encore le domaine de messagerie et le site ; tant qu’elle n’a pas décidé, ce n’est pas possible.
        [held] La réponse sur cette recommandation attend son jour, qui y est indiqué ; d’ici là, ce n’est pas possible.
        [in_review] Une personne examine encore cette recommandation, et cette action n’est pas possible avant sa décision.
        [refused] Cette recommandation a été refusée ; cette action n’est plus possible.
        [appealed] Une personne réexamine ce refus, et jusqu’à sa décision ce n’est pas possible.
        [upheld] Ce refus a été confirmé, et ce n’est plus possible ensuite.
        [validated] Cette recommandation est déjà validée ; cette action n’est plus possible.
        [contacted] Le prospect a déjà été contacté ; cette action n’est plus possible.
        [meeting] Des discussions sont déjà en cours avec le prospect ; cette action n’est plus possible.
        [lost] Cette recommandation est marquée comme perdue ; cette action n’est plus possible.
        [withdrawn] Cette recommandation a été retirée ; cette action n’est plus possible.
        [expired] La protection de cette recommandation est terminée ; cette action n’est plus possible.
       *[other] L’état actuel de cette recommandation ne le permet pas.
    }
    .next = Rouvrez la page pour voir où en est le dossier.
error-TOO_SHORT = C’est trop court : au moins { $least } caractères.
    .fix = Veuillez en dire un peu plus.
error-HOLIDAY = La ligne { $line } n’est pas une date : { $typed }
    .fix = Veuillez écrire un jour par ligne, par exemple 2026-12-25.
error-TOO_MANY_DAYS = Il y a plus de { $max } jours.
    .fix = Veuillez retirer ceux qui sont passés depuis longtemps.
problem-COMPANY_HELD = Une autre recommandation détient cette entreprise
    .detail = Elle est antérieure, déjà gagnée ou du même partenaire : celle-ci ne peut donc pas être validée. Rien n’a été enregistré.
    .next = Rouvrez le dossier : il nomme cette recommandation.
problem-LEAD_OBJECTED = Cette personne ne souhaite pas être contactée
    .detail = Le refus ne peut donc pas être levé. Rien n’a été enregistré.
    .next = Le partenaire peut recommander quelqu’un d’autre dans l’entreprise.
problem-WON_ON_APPEAL = Cela a été validé après réexamen
    .detail = Ce qu’un partenaire a obtenu en réexamen n’est pas repris.
    .next = Si rien n’en sort, marquez le prospect comme perdu.
problem-SAME_REVIEWER = Vous l’avez refusé vous-même
    .detail = Un réexamen est tranché par quelqu’un d’autre que la personne qui a d’abord refusé.
    .next = Demandez à un collègue qui gère le programme ; s’il n’y en a pas, le propriétaire peut en inviter un.
problem-APPEAL_OVER = Le délai pour demander un réexamen est écoulé
    .detail = Un refus peut être réexaminé pendant 21 jours.
    .next = Si quelque chose a changé depuis, recommandez à nouveau ce prospect.
problem-UPLOAD_BROKEN = L’envoi du fichier s’est interrompu
    .detail = Le fichier n’est pas arrivé en entier. Rien n’a été enregistré.
    .next = Renvoyez-le.
problem-IDEMPOTENCY_KEY = L’en-tête Idempotency-Key est inutilisable
    .detail = Il doit contenir de 1 à 255 caractères ASCII visibles.
    .next = Envoyez une autre clé.
problem-IDEMPOTENCY_MISMATCH = Cette Idempotency-Key a servi à autre chose
    .detail = La première requête qui l’a utilisée avait un autre corps.
    .next = Envoyez une nouvelle clé pour une nouvelle requête.
error-WEBSITE_OF_NOBODY = { $website } n’est l’adresse propre d’aucune entreprise, et il n’y a pas de nom.
    .fix = Indiquez le nom de l’entreprise, ou son propre site.
error-ACCOUNT_LINKEDIN = { $value } n’est pas une page d’entreprise sur LinkedIn.
    .fix = Écrivez linkedin.com/company/… ou le seul nom de la page, ou laissez le champ vide.
error-ACCOUNT_VAT = { $value } n’a pas la forme d’un numéro de TVA.
    .fix = Écrivez-le en entier, par exemple DE123456789, ou laissez le champ vide.
error-ACCOUNT_NUMBER = { $value } n’a pas la forme d’un numéro d’entreprise.
    .fix = Écrivez le numéro du registre, par exemple HRB 12345 ou SIREN 123456789, ou laissez le champ vide.
error-ACCOUNT_NUMBER_WHOSE = { $value } peut être le numéro de plusieurs registres.
    .fix = Indiquez le pays, ou écrivez le registre ou les lettres du pays devant le numéro (KvK 12345678).
error-ACCOUNT_OWN_PARENT = Le compte se nomme lui-même comme maison mère. Il a été pris sans maison mère.
    .fix = Donnez l’id d’un autre compte, ou laissez le champ vide.
error-ACCOUNT_SAME_NUMBER = { $account } porte aussi le numéro { $value }.
    .fix = Si les deux sont une même entreprise, fusionnez-les dans votre CRM. Si elles vont ensemble, nommez l’une comme maison mère de l’autre.
error-ACCOUNT_WEBSITE = { $value } n’est pas une adresse web. Le compte a été pris sans son site.
    .fix = Écrivez-la comme acme.com et importez de nouveau la ligne.
error-ACCOUNT_EMAIL = { $value } n’est pas une adresse e-mail. Le compte a été pris sans elle.
    .fix = Écrivez-la comme info@acme.com et importez de nouveau la ligne.
error-ACCOUNT_PHONE = { $value } n’est pas un numéro de téléphone. Le compte a été pris sans lui.
    .fix = Écrivez-le comme +33 1 23 45 67 89 et importez de nouveau la ligne.
error-ACCOUNT_COUNTRY = Nous ne connaissons pas le pays { $value }. Le compte a été pris sans pays.
    .fix = Écrivez deux lettres (DE) ou le nom anglais, et importez la ligne de nouveau.
error-ACCOUNT_STAGE = Nous ne connaissons pas l’étape { $value }. Le compte passe pour actif.
    .fix = Écrivez active, customer, lost ou former, et importez la ligne de nouveau.
error-ACCOUNT_DAY = { $value } n’est pas un jour, ou peut en être deux. Le compte a été pris sans sa dernière activité.
    .fix = Écrivez 2026-01-31, et importez la ligne de nouveau.
error-ACCOUNT_TWICE = La ligne { $row } est de nouveau le compte { $value } de la ligne { $before }. La ligne { $before } compte.
    .fix = Retirez l’une des deux lignes, ou faites compter la dernière.
error-ACCOUNT_REPLACED = La ligne { $row } a remplacé la ligne { $before } : les deux sont le compte { $value }.
    .fix = Rien à faire si la dernière ligne est la bonne.
error-WEBSITE_NEEDED = Ce n’est pas l’adresse d’un site web.
    .fix = Écrivez-la comme entreprise.fr.
error-ADDRESS_IN_NAME = Il contient une adresse web ou e-mail.
    .fix = Écrivez seulement le nom.
problem-BAD_REQUEST = Cette requête est illisible
    .detail = Son adresse ou son contenu n’a pas la forme attendue. Rien n’a été enregistré.
    .next = Vérifiez l’adresse, ou repartez de la première page.
problem-TOO_SLOW = La requête a mis trop de temps à arriver
    .detail = La connexion est peut-être lente ou interrompue. Rien n’a été enregistré.
    .next = Renvoyez-la.
problem-NOT_YOUR_LEAD = Ce prospect est suivi par quelqu’un d’autre
    .detail = Chaque responsable de compte enregistre la suite de ses propres prospects.
    .next = Demandez à son responsable de compte, ou à un responsable, de l’enregistrer.
error-DATE_BEFORE_REFERRAL = Ce jour précède la recommandation du prospect, le { $day }.
    .fix = Indiquez le jour où le rendez-vous a eu lieu.
problem-NONE_TO_CORRECT = Il n’y a rien à corriger ici
    .detail = Le formulaire devait corriger une recommandation qui n’existe pas, ou qu’un autre partenaire a transmise. Rien n’a été modifié ni transmis.
    .next = Ouvrez la recommandation dont il s’agit et corrigez-la depuis sa page, ou recommandez le prospect à nouveau.
error-NONE_TO_CORRECT = Rien qui soit à vous ne peut être corrigé sous cet identifiant.
    .fix = Donnez l’identifiant d’une de vos recommandations en cours, ou omettez le champ pour transmettre un nouveau prospect.
error-UNKNOWN_FIELD = Il n’existe pas de champ { $field }.
    .fix = { $nearest ->
        [none] Retirez-le : la description de l’API énumère les champs d’un prospect.
       *[other] Vouliez-vous dire { $nearest } ?
    }
error-STATE_UNKNOWN = Cet état n’existe pas.
    .fix = Envoyez l’un de ceux-ci : { $known }.
error-CURSOR = Ce n’est pas un endroit de la liste.
    .fix = Envoyez la valeur next de la réponse précédente, ou omettez ce paramètre.
problem-PARTNER_NOT_APPROVED = Ce partenaire ne peut pas recommander
    .detail = Seuls les partenaires acceptés recommandent, et celui-ci ne l’est pas, ou plus.
    .next = Décidez d’abord de sa candidature.
error-MARKUP = Le texte contient des balises HTML.
    .fix = Veuillez écrire du texte simple, sans < ni >.
error-FOREIGN_FIELD = Il n’y a pas ici de champ { $name }.
    .fix = { $nearest ->
        [none] Retirez-le. Champs connus ici : { $known }.
       *[other] Vouliez-vous dire { $nearest } ?
    }
error-FIELD_TWICE = Ce champ figure plus d’une fois.
    .fix = Envoyez-le une seule fois : nul ne saurait dire lequel compte.
error-NOT_OBJECT = Cette valeur doit être un objet.
    .fix = Envoyez un objet JSON.
error-NOT_LIST = Cette valeur doit être une liste.
    .fix = Envoyez un tableau JSON.
error-ONE_OF = Ce n’est aucun des mots connus ici.
    .fix = Envoyez l’un de : { $known }.
error-CURRENCY = Ce n’est pas une devise dans laquelle on facture.
    .fix = Envoyez un code ISO 4217, par exemple EUR.
error-AMOUNT = Ce n’est pas un nombre entier d’unités mineures de -{ $most } à { $most }.
    .fix = Envoyez des centimes, en entier et sans guillemets : 19900 vaut 199,00 EUR.
error-AMOUNT_NEGATIVE = Un mouvement d’argent ne peut pas être négatif.
    .fix = Envoyez le montant sans signe : money_in est ce qui est entré, money_out ce qui est reparti.
error-AMOUNTS_TOO_LARGE = La somme de ces montants dépasse { $most } unités mineures.
    .fix = Vérifiez-les : l’un d’eux est sans doute bien trop grand.
error-DATE_RANGE = Ce jour est hors des années 1970 à 2200.
    .fix = Vérifiez l’année.
error-PERIOD_END = Cette période finit avant son début, le { $start }.
    .fix = Envoyez le lendemain de son dernier jour ; sans période, le même jour que period_start.
error-TOO_MANY = { $what ->
        [invoices] Il y a { $found } factures, un appel en prend { $max } au plus.
        [lines] Il y a { $found } lignes de facture, un appel en prend { $max } au plus.
       *[money] Il y a { $found } mouvements dans money_in et money_out, un appel en prend { $max } au plus.
    }
    .fix = Envoyez-les en plusieurs appels.
error-BEGINS_PAST = Ce jour est passé : des conditions ne commencent jamais dans le passé.
    .fix = Choisissez aujourd’hui ou un jour ultérieur, ou laissez vide.
error-BEGINS_FAR = Ce jour est à plus de { $days } jours.
    .fix = Vérifiez l’année.
problem-BEGINS_PAST = Ce jour est passé
    .detail = Des conditions ne commencent jamais dans le passé. Rien n’a été publié.
    .next = Choisissez un autre jour.
problem-REPLAY_ROLES = Votre rôle ne permet pas cette action
    .detail = Le propriétaire, les responsables et les auditeurs peuvent la faire.
    .next = Adressez-vous à l’un d’eux.
error-POLICY_FILE = Ligne { $line } du fichier de règles : { $kind ->
    [not_toml] { $written } n’est pas du TOML. Une ligne est NOM = "valeur", un titre comme [treatments], ou un commentaire après #.
    [leading_zero] { $written } n’est pas du TOML : un nombre ne commence pas par des zéros. Écrivez { $allowed }.
    [twice] { $written } y figure une seconde fois. Retirez l’une des deux.
    [fixed] `{ $name }` ne se règle dans aucun fichier : { $rule ->
        [ALREADY_REFERRED] le premier dans le temps détient l’entreprise, la base de données l’impose.
        [LEAD_OBJECTED] qui ne veut pas être contacté n’est transmis à personne.
       *[other] le formulaire n’accepte rien d’autre, aucun prospect n’est donc jugé d’après elle.
    } Retirez la ligne.
    [no_rule] `{ $name }` n’est pas une règle ; possibles : { $allowed }.
    [no_setting] `{ $name }` n’est pas un réglage ; possibles : { $allowed }.
    [countries] `{ $name }` vaut { $written } ; possible : une liste de codes de deux lettres, ou pas de ligne : tous les pays.
    [country] `{ $name }` contient { $written } ; possibles : des codes de deux lettres de la norme ISO 3166-1, comme DE.
    [days] `{ $name }` vaut { $written } ; possible : un nombre entier de jours de 1 à 3650, "always", "never".
    [truth] `{ $name }` vaut { $written } ; possibles : true, false.
    [table] `{ $name }` vaut { $written } ; possible : un titre à part, avec ses lignes en dessous.
   *[words] `{ $name }` vaut { $written } ; possibles : { $allowed }.
}
    .fix = Corrigez cette ligne et envoyez de nouveau le fichier.
error-LOOK_BACK = Ce n’est ni un nombre entier de jours de { $least } à { $most }, ni toujours, ni jamais.
    .fix = Écrivez l’un d’eux.
