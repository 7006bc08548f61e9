import-all = Ce fichier contient tous les comptes : ceux qui n’y figurent pas quittent le pipeline. S’ils sont nombreux, nous vous le demandons d’abord.
import-ask-columns = Montrez-moi d’abord les colonnes, pour que je dise ce qu’elles contiennent.
imports-title = Imports
imports-latest = Derniers imports
imports-all = Tous les imports
imports-empty = Aucun fichier n’a encore été importé
imports-empty-text = Chaque fichier importé figure ici, avec ce que sont devenues ses lignes.
import-nameless = Import { $number }
import-of-file = Fichier
import-rows = Lignes
import-begun = Commencé par { $by }, { $when }
import-begun-there = Commencé en ligne de commande, { $when }
import-state-mapping = Attend ses colonnes
import-state-waiting = Attend son tour
import-state-running = En cours de lecture
import-state-asking = Vous pose une question
import-state-leaving = Des entrées partent
import-state-stopped = Arrêté
import-state-done = Terminé
import-state-failed = Échoué
import-state-dropped = Abandonné
import-doing-waiting = Attend son tour
import-doing-running = Les lignes sont lues
import-doing-leaving = Les entrées absentes du fichier partent
import-heading-mapping = Quelqu’un doit dire ce que contiennent les colonnes
import-heading-asking = Lu jusqu’à la fin
import-heading-stopped = Importé jusqu’ici
import-heading-done = Importé
import-heading-failed = Importé jusqu’ici
import-heading-dropped = Importé jusqu’à l’abandon
import-reading = Les lignes sont lues
import-hint-waits = Vous pouvez quitter cette page : l’import continue, et un e-mail vous prévient quand il est terminé.
import-counts = { $read } lignes : { $added } nouvelles, { $updated } mises à jour, { $refused } refusées.
import-counts-departed = { $read } lignes : { $added } nouvelles, { $updated } mises à jour, { $refused } refusées ; { $departed } ont quitté le pipeline.
import-progress-leaving = { $left } sur { $all } sont partis.
import-rate = { $rate } lignes par seconde.
import-soon = Encore moins d’une minute.
import-minutes = { $count ->
    [one] Encore une minute environ.
   *[other] Encore { $count } minutes environ.
}
import-departed = Partis du pipeline
import-failed = L’import ne peut pas continuer
import-kept-all = { $count ->
    [0] Personne ne quitte le pipeline
    [one] Une entrée ne figure pas dans le fichier, et reste
   *[other] { $count } entrées ne figurent pas dans le fichier, et restent
}
import-kept-all-text = Toutes les lignes du fichier n’ont pas pu être prises : personne ne peut dire avec certitude qui n’y figure pas. Corrigez les lignes refusées et importez de nouveau le fichier entier.
import-asks = { $count ->
    [one] Une entrée ne figure pas dans le fichier
   *[other] { $count } entrées ne figurent pas dans le fichier
}
import-asks-text = Si ce fichier contient tout, elles quittent le pipeline : les prospects ne leur sont plus comparés, jusqu’à ce qu’un fichier ultérieur les ramène. Les premières : { $names }
import-act-stop = Arrêter
import-act-resume = Continuer
import-act-drop = Abandonner le reste
import-act-leave = { $count ->
    [one] Laisser partir cette entrée
   *[other] Laisser partir { $count } entrées
}
import-act-keep = Elles restent
import-act-note-waiting = Vous pouvez quitter cette page : l’import continue, et un e-mail vous prévient quand il est terminé.
import-act-note-running = Vous pouvez quitter cette page : l’import continue, et un e-mail vous prévient quand il est terminé. Ce qui est lu reste, même si vous l’arrêtez.
import-act-note-leaving = Ceux qui sont partis reviennent avec un fichier ultérieur.
import-act-note-asking = Toutes les lignes sont importées. Personne ne part tant que vous ne le dites pas.
import-act-note-stopped = Ce qui est lu reste. L’import reprend après la dernière ligne lue.
import-act-note-failed = Ce qui est lu reste. L’import reprend après la dernière ligne lue.
import-act-note-mapping = Rien n’a encore été lu.
import-refused-file = Lignes refusées en CSV
import-rows-cut = Voici les premières. Toutes figurent dans le fichier, avec leurs raisons.
import-doubts-cut = Les { $shown } premières sont affichées.
done-import-stop = Arrêté. Ce qui est lu reste.
done-import-resume = L’import continue.
done-import-drop = Abandonné. Ce qui est lu reste.
done-import-leave = Ils quittent le pipeline.
done-import-keep = Ils restent. L’import est terminé.
done-import-late = L’import avait avancé entre-temps ; rien n’a été changé.
columns-title = Que contient chaque colonne ?
columns-lead = Choisissez pour chaque colonne de votre fichier ce qu’elle contient. Votre choix est retenu pour les fichiers aux mêmes colonnes.
columns-header = Dans votre fichier
columns-values = Premières valeurs
columns-field = Contient
columns-none = N’est pas lue
columns-drop = Abandonner ce fichier
columns-nameless = Colonne { $number }
columns-as-id = Identifiant dans votre système
columns-as-name = Nom de l’entreprise
columns-as-website = Site web ou domaine
columns-as-country = Pays
columns-as-phone = Téléphone
columns-as-email = E-mail
columns-as-aliases = Autres noms
columns-as-stage = Étape
columns-as-last_activity = Dernière activité
columns-as-owner = Responsable
columns-as-linkedin = Page LinkedIn
columns-as-vat_number = Numéro de TVA
columns-as-company_number = Numéro d’immatriculation
columns-as-parent = Identifiant du compte auquel il appartient
error-COLUMN_TWICE = La colonne { $first } est déjà censée le contenir.
    .fix = Choisissez l’une des deux.
error-COLUMN_NAME_OR_WEBSITE = Aucune colonne ne contient de nom d’entreprise ni de site web.
    .fix = Choisissez la bonne colonne : sans l’un ni l’autre, aucune entreprise ne serait reconnue.
error-IMPORT_FAULT = Quelque chose a échoué plusieurs fois de notre côté. C’est noté dans le journal du serveur.
    .fix = Appuyez sur Continuer pour réessayer.
mail-import-subject = { $file } est importé
mail-import-asks-subject = { $file } est importé ; { $count ->
    [one] une entrée peut-elle partir ?
   *[other] { $count } entrées peuvent-elles partir ?
}
mail-import-text = Votre import de { $file } a été lu jusqu’à la fin.
mail-import-asks = { $count ->
    [one] Une entrée du pipeline ne figure pas dans le fichier. Elle ne part que si vous le dites sur la page.
   *[other] { $count } entrées du pipeline ne figurent pas dans le fichier. Elles ne partent que si vous le dites sur la page.
}
mail-import-failed-subject = L’import de { $file } ne peut pas continuer
mail-import-failed-text = Votre import de { $file } ne peut pas continuer. { $why } Ce qui est lu reste :
mail-import-button = Voir l’import
mail-import-why = Vous recevez cet e-mail parce que vous avez commencé cet import.
import-all-contacts = Ce fichier contient tous les contacts : ceux qui n’y figurent pas quittent le pipeline. S’ils sont nombreux, nous vous le demandons d’abord.
columns-needed-accounts = Un nom ou un site web est nécessaire.
columns-needed-contacts = Une adresse e-mail, un numéro de téléphone, une entreprise ou un site web est nécessaire.
columns-as-person = Nom complet
columns-as-first_name = Prénom
columns-as-last_name = Nom de famille
columns-as-email_home = E-mail privé
columns-as-email_other = Autre e-mail
columns-as-mobile = Téléphone mobile
columns-as-phone_home = Téléphone privé
columns-as-phone_other = Autre téléphone
columns-as-company = Entreprise
columns-as-account = Identifiant du compte
error-COLUMN_OF_NOBODY = Aucune colonne ne contient d’adresse e-mail, de numéro de téléphone, d’entreprise ni de site web.
