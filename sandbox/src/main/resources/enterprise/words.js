// Every word of the page, in German and in English.

const WORDS = {
  // The bar
  "skip": ["Zum Inhalt springen", "Skip to content"],
  "simulated": ["simuliert", "simulated"],
  "simulated.note": [
    "Eine Nachbildung von onOffice enterprise für Entwicklung und Test. Sie hat mit der onOffice GmbH nichts zu tun.",
    "A replica of onOffice enterprise for development and tests. It has no connection to onOffice GmbH."],
  "nav": ["Bereiche", "Sections"],
  "nav.estates": ["Immobilien", "Properties"],
  "nav.marketplace": ["Marketplace", "Marketplace"],
  "bar.customer": ["Mandant", "Customer"],
  "bar.user": ["Benutzer", "User"],
  "bar.administrator": ["Admin", "admin"],
  "bar.language": ["Sprache der Oberfläche", "Language of the interface"],
  "yes": ["Ja", "Yes"],
  "no": ["Nein", "No"],
  "next": ["Weiter", "Continue"],
  "cancel": ["Abbrechen", "Cancel"],
  "close": ["Schließen", "Close"],
  "copy": ["Kopieren", "Copy"],
  "copied": ["Kopiert.", "Copied."],
  "copy.by-hand": ["Bitte mit Strg+C kopieren.", "Please copy with Ctrl+C."],
  "loading": ["Wird geladen …", "Loading …"],
  "server.unreachable": ["Der Simulator ist nicht zu erreichen. Läuft er noch?", "The simulator cannot be reached. Is it still running?"],
  "server.failed": ["Der Simulator hat mit {0} geantwortet.", "The simulator answered with {0}."],

  // The list
  "list.title": ["Immobilien", "Properties"],
  "list.one": ["1 Datensatz", "1 record"],
  "list.count": ["{0} Datensätze", "{0} records"],
  "list.empty": ["Dieser Benutzer sieht keine Immobilie.", "This user sees no property."],
  "list.property": ["Immobilie", "Property"],
  "list.kind": ["Objekttyp", "Type"],
  "list.size": ["Fläche", "Area"],
  "list.price": ["Preis", "Price"],
  "list.languages": ["Sprachen", "Languages"],
  "list.open": ["{0}: in {1} öffnen, {2}", "{0}: open in {1}, {2}"],
  "rooms": ["{0} Zimmer", "{0} rooms"],
  "rent": ["{0} / Monat", "{0} / month"],

  // The record
  "record.facts": ["Eckdaten", "Key facts"],
  "record.features": ["Ausstattung", "Features"],
  "record.administration": ["Verwaltung", "Administration"],
  "record.texts": ["Objekttexte", "Property texts"],
  "record.versions": ["Sprachversionen", "Language versions"],
  "record.main": ["Hauptsprache", "main"],
  "record.number": ["Datensatznummer dieser Sprachversion: {0}", "Record number of this language version: {0}"],
  "record.people": ["Kontakte", "People"],
  "record.activities": ["Aktivitäten", "Activities"],
  "record.activities.none": ["Noch keine.", "None yet."],
  "record.activities.new": ["neu", "new"],
  "person.contact-person": ["Ansprechpartner", "Contact person"],
  "person.owner": ["Eigentümer", "Owner"],
  "person.buyer": ["Käufer", "Buyer"],
  "person.renter": ["Mieter", "Renter"],
  "person.tenant": ["Mieter", "Tenant"],
  "person.interested": ["Interessent", "Prospect"],
  "record.readonly": ["nur lesen", "read only"],
  "record.changed": ["geändert", "changed"],
  "record.refreshed": ["Datensatz neu geladen.", "Record reloaded."],
  "record.refreshed.changed": ["Datensatz neu geladen. Geändert: {0}.", "Record reloaded. Changed: {0}."],
  "actions.title": ["Aktionen", "Actions"],
  "actions.none": ["Noch kein Anbieter ist freigeschaltet.", "No provider is active yet."],
  "actions.marketplace": ["Zum Marketplace", "Go to the Marketplace"],

  // The provider
  "provider.unnamed": ["Anbieter", "Provider"],
  "provider.service.one": ["1 Service", "1 service"],
  "provider.services": ["{0} Services", "{0} services"],
  "provider.rights": ["Es gelten die Rechte des angemeldeten Benutzers", "The rights of the user who is logged in apply"],
  "place.estate": ["an einer Immobilie", "at a property"],
  "place.address": ["an einer Adresse", "at an address"],
  "place.task": ["an einer Aufgabe", "at a task"],
  "place.calendar": ["an einem Termin", "at an appointment"],

  // The Marketplace
  "marketplace.title": ["Marketplace", "Marketplace"],
  "marketplace.lead": ["Dienste anderer Anbieter in onOffice", "Services of other providers in onOffice"],
  "marketplace.activate": ["Freischalten", "Activate"],
  "marketplace.again": ["Erneut freischalten", "Activate again"],
  "marketplace.open": ["Öffnen", "Open"],
  "marketplace.block": ["Sperren", "Block"],
  "marketplace.block.title": ["{0} sperren?", "Block {0}?"],
  "marketplace.block.text": [
    "Der API-Benutzer wird gesperrt. Der Anbieter erfährt davon nichts; bei der nächsten Freischaltung gibt es einen neuen API-Key.",
    "The API user is blocked. The provider is not told; activating it again brings a new API key."],
  "marketplace.blocked": ["Der Anbieter ist gesperrt.", "The provider is blocked."],
  "marketplace.administrators": ["Freischalten und sperren können nur Administratoren.", "Only administrators can activate and block."],
  "status.active": ["Aktiv", "Active"],
  "status.active.users": ["Aktiv für alle Benutzer", "Active for all users"],
  "status.active.administrators": ["Aktiv für Administratoren", "Active for administrators"],
  "status.blocked": ["Gesperrt", "Blocked"],
  "status.not-activated": ["Nicht freigeschaltet", "Not activated"],

  // Activation
  "activation.title": ["{0} freischalten", "Activate {0}"],
  "activation.step.terms": ["Bedingungen", "Terms"],
  "activation.step.rights": ["Berechtigung", "Permission"],
  "activation.step.key": ["API-Key", "API key"],
  "activation.terms.title": ["Bedingungen des Anbieters", "The provider's terms"],
  "activation.terms.text": [
    "{0} ist ein eigenständiger Anbieter. Für seine Dienste gelten seine eigenen Bedingungen.",
    "{0} is an independent provider. Its own terms apply to its services."],
  "activation.terms.conditions": ["Allgemeine Geschäftsbedingungen", "General terms and conditions"],
  "activation.terms.processing": ["Vereinbarung zur Auftragsverarbeitung (Art. 28 DSGVO)", "Data processing agreement (Art. 28 GDPR)"],
  "activation.terms.accept": [
    "Ich stimme den Bedingungen und der Vereinbarung im Namen des Mandanten zu.",
    "I accept the terms and the agreement on behalf of the customer."],
  "activation.rights.title": ["Rechte und Benutzer", "Rights and users"],
  "activation.rights.text": ["Der Anbieter erhält einen eigenen API-Benutzer. Er darf damit:", "The provider gets an API user of its own. With it, it may:"],
  "activation.rights.read": ["Immobilien lesen", "read properties"],
  "activation.rights.write": ["Immobilien bearbeiten", "edit properties"],
  "activation.rights.user": ["nie mehr als der Benutzer, der den Service öffnet", "never do more than the user who opens the service"],
  "activation.rights.question": ["Wer darf die Services benutzen?", "Who may use the services?"],
  "audience.users": ["Alle Benutzer", "All users"],
  "audience.users.note": ["Jeder Benutzer dieses Mandanten", "Every user of this customer"],
  "audience.administrators": ["Alle Administratoren", "All administrators"],
  "audience.administrators.note": ["Nur Benutzer mit Administratorrechten", "Only users with administrator rights"],
  "activation.locked": ["Der Anbieter hat nur einen Webhook-Service. Er ist für alle Benutzer offen.", "The provider has one webhook service only. It is open to all users."],
  "activation.key": ["API-Key", "API key"],
  "activation.key.advice": [
    "Kopieren Sie den API-Key und fügen Sie ihn unten bei {0} ein.",
    "Copy the API key and paste it below, into the page of {0}."],
  "activation.provider": ["Seite des Anbieters: {0}", "The provider's page: {0}"],
  "activation.frame": ["Freischaltung bei {0}", "Activation at {0}"],
  "activation.privacy": [
    "Mit der Freischaltung nehmen Sie die Datenschutzerklärung des Anbieters zur Kenntnis.",
    "By activating you take note of the provider's privacy policy."],
  "activation.active": ["{0} ist freigeschaltet.", "{0} is active."],
  "activation.error": [
    "Der Anbieter meldet, dass die Freischaltung nicht gelungen ist. Sie können den API-Key noch einmal einfügen.",
    "The provider reports that the activation failed. You can paste the API key again."],
  "activation.not-yet": [
    "Der Anbieter meldet Erfolg, hat unlockProvider aber nicht erfolgreich aufgerufen.",
    "The provider reports success, but has not called unlockProvider successfully."],
  "activation.word": ["Der Anbieter hat ein unbekanntes Wort gemeldet: {0}", "The provider reported a word that is not known: {0}"],

  // Service window
  "window.close": ["Fenster schließen", "Close window"],
  "service.administrators": ["Die Services sind nur für Administratoren offen.", "The services are open to administrators only."],
  "service.menu": ["Aus dem Marketplace geöffnet", "Opened from the Marketplace"],
  "service.messages": ["Nachrichten", "Messages"],
  "service.waiting": ["Noch keine Nachricht vom Anbieter", "No message from the provider yet"],
  "service.nothing": ["Kein Datensatz zum Neuladen.", "No record to reload."],
  "service.closing": ["Der Anbieter hat das Fenster geschlossen.", "The provider closed the window."],
  "service.refused": ["Nachricht abgelehnt: {0}", "Message refused: {0}"],
  "service.close.question": ["Was hier noch nicht gespeichert ist, geht verloren.", "What is not saved here yet will be lost."],
  "service.close.anyway": ["Trotzdem schließen", "Close anyway"],
  "service.close.stay": ["Offen lassen", "Keep open"],
  "reason.The message is not a JSON object.": ["Sie ist kein JSON-Objekt.", "It is not a JSON object."],
  "reason.The signature is missing or wrong.": ["Die Signatur fehlt oder ist falsch.", "The signature is missing or wrong."],
  "reason.The timestamp is missing, too old or in the future.": ["Der Zeitstempel fehlt, ist zu alt oder liegt in der Zukunft.", "The timestamp is missing, too old or in the future."],
  "reason.The parametercacheid is not that of this window.": ["Die parametercacheid gehört nicht zu diesem Fenster.", "The parametercacheid is not that of this window."],
  "reason.There is no such estate for this user.": ["Diese Immobilie gibt es für diesen Benutzer nicht.", "There is no such property for this user."],
  "reason.The provider has not registered its activation address yet.": ["Der Anbieter hat noch keine Adresse für die Freischaltung hinterlegt.", "The provider has not registered its activation address yet."],
  "reason.The provider has not registered its service address yet.": ["Der Anbieter hat noch keine Adresse für seinen Service hinterlegt.", "The provider has not registered its service address yet."],
  "reason.The window is closed.": ["Das Fenster ist geschlossen.", "The window is closed."],
  "reason.The parameter cache has expired.": ["Der Parameter-Cache ist abgelaufen.", "The parameter cache has expired."],

  "payment.order": ["Bestellung: {0}, zusammen {1} €", "Order: {0}, {1} € in all"],
  "payment.success": ["Bezahlen", "Pay"],
  "payment.inprocess": ["Zahlung dauert an", "Payment pending"],
  "payment.error": ["Zahlung scheitert", "Payment fails"],

  // The panel at the side
  "workbench.title": ["Hinter den Kulissen", "Behind the scenes"],
  "workbench.switch": ["API", "API"],
  "workbench.close": ["Leiste schließen", "Close panel"],
  "workbench.calls": ["API-Aufrufe", "API calls"],
  "workbench.knobs": ["Verhalten", "Behaviour"],
  "calls.lead": ["Was onOffice empfangen hat, das Neueste oben.", "What onOffice received, newest first."],
  "calls.clear": ["Leeren", "Clear"],
  "calls.none": ["Noch kein Aufruf. Schalten Sie den Anbieter frei oder öffnen Sie einen Service.", "No call yet. Activate the provider or open a service."],
  "calls.request": ["Anfrage {0}", "Request {0}"],
  "calls.claim": ["Claim", "claim"],
  "calls.claim.none": ["ohne Claim", "no claim"],
  "calls.claim.note": ["Kurzer Hash des extendedclaim", "Short hash of the extendedclaim"],
  "calls.language": ["estatelanguage", "estatelanguage"],
  "calls.ok": ["OK", "OK"],
  "calls.code": ["Fehler {0}", "Error {0}"],
  "code.22": ["Zugang gesperrt", "access blocked"],
  "code.49": ["Key falsch", "wrong key"],
  "code.80": ["Datensatz unbekannt", "record unknown"],
  "code.136": ["Zeitstempel", "timestamp"],
  "code.137": ["HMAC falsch", "wrong HMAC"],
  "code.149": ["kein Leserecht", "no right to read"],
  "code.156": ["kein Recht", "access violation"],
  "code.160": ["Sprache ungültig", "language not valid"],
  "code.174": ["kein Schreibrecht", "no right to write"],
  "code.177": ["Parameter-Cache fehlt", "no parameter cache"],
  "code.193": ["Claim ungültig", "claim not valid"],
  "code.198": ["keine Haupt-ID", "not a main id"],
  "code.201": ["Claim abgelaufen", "claim too old"],
  "code.248": ["Claim passt nicht", "claim does not match"],
  "code.262": ["kein Schreibrecht", "no right to write"],
  "code.293": ["Immobilie unbekannt", "estate unknown"],

  // Knobs
  "knobs.lead": ["Was von onOffice niemand sicher weiß oder was misslingen kann, lässt sich hier einstellen.", "What nobody knows for sure of onOffice, or what can fail, is set here."],
  "knobs.scenarios": ["Szenarien", "Scenarios"],
  "knobs.scenario.set": ["Szenario {0} eingestellt.", "Scenario {0} is set."],
  "knobs.standard": ["Alles auf Standard", "Everything at its standard"],
  "knobs.turned": ["{0} verstellt", "{0} changed"],
  "knobs.set": ["{0} eingestellt.", "{0} is set."],
  "knobs.reset": ["Zurücksetzen", "Reset"],
  "knobs.reset.done": ["Alles steht wieder auf Standard.", "Everything is back at its standard."],
  "knobs.group.clock": ["Uhr", "Clock"],
  "knobs.group.url": ["Signierte Adressen", "Signed addresses"],
  "knobs.group.service": ["Service-Aufrufe", "Service calls"],
  "knobs.group.claim": ["Claims", "Claims"],
  "knobs.group.cache": ["Parameter-Cache", "Parameter cache"],
  "knobs.group.message": ["Fensternachrichten", "Window messages"],
  "knobs.group.provider": ["Anbieter", "Provider"],
  "knobs.group.blocked": ["Sperrung", "Blocking"],
  "knobs.group.api": ["API", "API"],
  "knobs.group.language": ["Sprachversionen", "Language versions"],
  "knobs.group.fault": ["Störungen", "Faults"],
  "knobs.group.webhook": ["Webhooks", "Webhooks"],
  "knobs.group.payment": ["Zahlungen", "Payments"],
  "knob.clock.offset": ["Wie weit die Uhr von onOffice vorgeht.", "How far onOffice's clock is ahead."],
  "knob.url.signature": ["Form, in der Adressen signiert werden. Vermutung: A.", "The form in which addresses are signed. Guess: A."],
  "knob.service.estateParameter": ["Vereinbarter Name des Parameters mit der Nummer der Immobilie.", "The agreed name of the parameter with the estate's id."],
  "knob.service.estateIdOfVersion": ["Nummer, die beim Start aus einer Fremdsprachenversion kommt. Vermutung: main.", "The id given when a service starts from a foreign-language version. Guess: main."],
  "knob.service.idSeparators": ["Ob Nummern über 999 mit Tausendertrennzeichen kommen.", "Whether ids above 999 come with thousands separators."],
  "knob.service.imageIds": ["Wie gewählte Bilder geschrieben werden. Vermutung: mit Kommas.", "How selected pictures are written. Guess: with commas."],
  "knob.service.userLanguage": ["Ob Service-Aufrufe UserLanguage tragen. Vermutung: drei Buchstaben.", "Whether service calls carry UserLanguage. Guess: three letters."],
  "knob.service.parameterCacheId": ["Ob Service-Aufrufe parameterCacheId tragen.", "Whether service calls carry parameterCacheId."],
  "knob.claim.alphabet": ["Zeichenvorrat der Claims; standard hat + und /.", "The alphabet of claims; standard has + and /."],
  "knob.claim.lifetime": ["Danach ergibt ein Claim 201.", "After it a claim answers 201."],
  "knob.claim.latestOnly": ["Ob nur der neueste Claim des Benutzers gilt; ältere ergeben 201. Vermutung: nein.", "Whether only the user's latest claim is good; older ones answer 201. Guess: no."],
  "knob.claim.foreignProvider": ["Ob neue Claims einem anderen Anbieter gehören; sie ergeben 248.", "Whether new claims belong to another provider; they answer 248."],
  "knob.cache.lifetime": ["Lebensdauer eines Parameter-Caches. Vermutung: 1 Stunde.", "Life time of a parameter cache. Guess: 1 hour."],
  "knob.cache.singleUse": ["Ob ein Parameter-Cache nach unlockProvider weg ist. Vermutung: nein.", "Whether a parameter cache is gone after unlockProvider. Guess: no."],
  "knob.message.window": ["Wie weit der Zeitstempel einer Fensternachricht abweichen darf. Vermutung: wie bei Aktionen.", "How far the timestamp of a window message may be off. Guess: as for actions."],
  "knob.provider.singleWebhook": ["Ob der Anbieter nur einen Webhook-Service hat: keine Wahl der Benutzer.", "Whether the provider has just one service, a webhook: no choice of users."],
  "knob.blocked.code": ["Was der API-Benutzer eines gesperrten Anbieters erhält. Vermutung: 22.", "What a blocked provider's API user gets. Guess: 22."],
  "knob.blocked.afterRequests": ["Nach so vielen beantworteten Aufrufen seit der Freischaltung wird der Anbieter gesperrt; 0 heißt nie.", "After so many answered calls since the activation the provider is blocked; 0: never."],
  "knob.api.pictureElements": ["Ob die Elemente eines Bildes eine Liste oder ein Objekt sind.", "Whether the elements of an estate's picture are a list or an object."],
  "knob.webhook.fields": ["Felder, deren Änderung den Webhook auslöst, mit Kommas dazwischen.", "The fields whose change fires the webhook, with commas between them."],
  "knob.payment.maximumProducts": ["Wie viele Produkte eine Bestellung haben darf. Vermutung: 1.", "How many products an order may have. Guess: 1."],
  "scenario.happy": ["Alles geht, wie das Protokoll es beschreibt.", "Everything works as the protocol describes it."],
  "scenario.expired-claim": ["Claims sind sofort veraltet: Jeder Aufruf ergibt 201.", "Claims are outdated at once: every call answers 201."],
  "scenario.blocked": ["Nach dem ersten Aufruf wird der Anbieter gesperrt und erfährt es nicht.", "After the first call the provider is blocked and is not told."],
  "scenario.flaky": ["Jede dritte Anfrage trifft auf eine Wartungsseite; Webhooks kommen doppelt.", "Every third request meets a maintenance page; webhooks come twice."],
  "scenario.slow": ["Jede Antwort dauert zwei Sekunden, die Feldkonfiguration noch sechs mehr.", "Every answer takes two seconds, the field configuration six more."],
  "scenario.multilingual": ["Sprachversionen von ihrer schwierigsten Seite.", "Language versions at their most awkward."],
  "knob.api.topLevel": ["Was oben steht, wenn eine Aktion misslingt: 97, ihr eigener Code oder nichts.", "What the top level says when an action failed: 97, its own code, or nothing."],
  "knob.api.timeWindow": ["Wie weit die Uhr einer Aktion abweichen darf.", "How far an action's clock may be off."],
  "knob.language.absentRead": ["Lesen einer fehlenden Sprachversion: nichts, die Hauptversion oder 160. Vermutung: nichts.", "Reading a version that does not exist: nothing, the main version, or 160. Guess: nothing."],
  "knob.language.absentWrite": ["Schreiben einer fehlenden Sprachversion: 160, 198, oder sie entsteht. Vermutung: 160.", "Writing a version that does not exist: 160, 198, or it comes into being. Guess: 160."],
  "knob.api.latency": ["Wie lange jede Antwort der API wartet.", "How long every answer of the API waits."],
  "knob.api.fieldsLatency": ["Wie lange die Feldkonfiguration wartet.", "How long the field configuration waits."],
  "knob.fault.kind": ["Was mit Antworten der API geschieht.", "What happens to answers of the API."],
  "knob.fault.every": ["Nur jede n-te Anfrage ist betroffen.", "Only every n-th request is hit."],
  "knob.fault.times": ["Nach so vielen Treffern ist es vorbei; 0 heißt nie.", "After so many hits it is over; 0 means never."],
  "knob.fault.errors": ["Codes statt einer Antwort, etwa estate=303*2,fields=1.", "Codes instead of an answer, such as estate=303*2,fields=1."],
  "knob.webhook.delay": ["Wie lange ein Webhook nach dem Speichern wartet.", "How long a webhook waits after the save."],
  "knob.webhook.copies": ["Wie oft eine Zustellung kommt; 0 verliert sie.", "How often one delivery is sent; 0 loses it."],
  "knob.webhook.retries": ["Wie oft eine Zustellung wiederholt wird, die nicht mit 2xx beantwortet wurde. Vermutung: nie.", "How often a delivery that was not answered with 2xx is tried again. Guess: never."],
  "knob.webhook.retryAfter": ["Wie lange ein Webhook zwischen zwei Versuchen wartet.", "How long a webhook waits between two tries."],
  "knob.webhook.echo": ["Ob auch Schreiben über die API Webhooks auslöst. Vermutung: ja.", "Whether writes through the API fire webhooks too. Guess: yes."],
  "knob.webhook.always": ["Ob Webhooks bei jedem Speichern kommen, auch ohne wesentliche Änderung.", "Whether webhooks fire on every save, even without a relevant change."],
  "knob.payment.mode": ["Was der Bezahldialog zeigt.", "What the payment dialog shows."],

  // Languages of records
  "language.DEU": ["Deutsch", "German"],
  "language.ENG": ["Englisch", "English"],
  "language.FRA": ["Französisch", "French"],
  "language.ITA": ["Italienisch", "Italian"],
  "language.ESP": ["Spanisch", "Spanish"],
  "language.NLD": ["Niederländisch", "Dutch"],

  // Fields and what can be chosen in them
  "field.objekttitel": ["Titel", "Title"],
  "field.dreizeiler": ["Dreizeiler", "Short description"],
  "field.objektbeschreibung": ["Objektbeschreibung", "Description"],
  "field.lage": ["Lage", "Location"],
  "field.ausstatt_beschr": ["Ausstattung", "Equipment"],
  "field.sonstige_angaben": ["Sonstige Angaben", "Other information"],
  "field.objektnr_extern": ["Externe Nummer", "External number"],
  "field.objektart": ["Objektart", "Property class"],
  "field.objekttyp": ["Objekttyp", "Property type"],
  "field.nutzungsart": ["Nutzung", "Use"],
  "field.vermarktungsart": ["Vermarktung", "Marketing"],
  "field.kaufpreis": ["Kaufpreis", "Purchase price"],
  "field.kaltmiete": ["Kaltmiete", "Net rent"],
  "field.nebenkosten": ["Nebenkosten", "Additional costs"],
  "field.wohnflaeche": ["Wohnfläche", "Living area"],
  "field.nutzflaeche": ["Nutzfläche", "Usable area"],
  "field.grundstuecksflaeche": ["Grundstück", "Plot"],
  "field.anzahl_zimmer": ["Zimmer", "Rooms"],
  "field.anzahl_badezimmer": ["Badezimmer", "Bathrooms"],
  "field.etage": ["Etage", "Floor"],
  "field.baujahr": ["Baujahr", "Year built"],
  "field.verfuegbar_ab": ["Verfügbar ab", "Available from"],
  "field.balkon": ["Balkon", "Balcony"],
  "field.heizungsart": ["Heizung", "Heating"],
  "field.befeuerung": ["Befeuerung", "Energy source"],
  "field.benutzer": ["Betreuer", "In charge"],
  "field.veroeffentlichen": ["Veröffentlicht", "Published"],
  "field.courtage": ["Provision", "Commission"],
  "field.geaendert_am": ["Geändert", "Changed"],
  "option.status2.status2obj_aktiv": ["Aktiv", "Active"],
  "option.status2.status2obj_inaktiv": ["Inaktiv", "Inactive"],
  "option.status2.status2obj_archiviert": ["Archiviert", "Archived"],
  "option.objektart.haus": ["Haus", "House"],
  "option.objektart.wohnung": ["Wohnung", "Flat"],
  "option.objektart.grundstueck": ["Grundstück", "Plot"],
  "option.objektart.buero_praxen": ["Büro/Praxen", "Office"],
  "option.objekttyp.einfamilienhaus": ["Einfamilienhaus", "Detached house"],
  "option.objekttyp.reihenhaus": ["Reihenhaus", "Terraced house"],
  "option.objekttyp.villa": ["Villa", "Villa"],
  "option.objekttyp.landhaus": ["Landhaus", "Country house"],
  "option.objekttyp.etage": ["Etagenwohnung", "Apartment"],
  "option.objekttyp.dachgeschoss": ["Dachgeschosswohnung", "Attic flat"],
  "option.objekttyp.penthouse": ["Penthouse", "Penthouse"],
  "option.objekttyp.wohnen": ["Wohngrundstück", "Residential plot"],
  "option.objekttyp.bueroflaeche": ["Bürofläche", "Office space"],
  "option.objekttyp.praxis": ["Praxis", "Practice"],
  "option.nutzungsart.wohnen": ["Wohnen", "Living"],
  "option.nutzungsart.gewerbe": ["Gewerbe", "Commercial"],
  "option.vermarktungsart.kauf": ["Kauf", "Purchase"],
  "option.vermarktungsart.miete": ["Miete", "Rent"],
  "option.heizungsart.zentral": ["Zentralheizung", "Central heating"],
  "option.heizungsart.fussboden": ["Fußbodenheizung", "Underfloor heating"],
  "option.heizungsart.etage": ["Etagenheizung", "Floor heating"],
  "option.heizungsart.kamin": ["Kamin", "Fireplace"],
  "option.befeuerung.gas": ["Gas", "Gas"],
  "option.befeuerung.oel": ["Öl", "Oil"],
  "option.befeuerung.fernwaerme": ["Fernwärme", "District heating"],
  "option.befeuerung.luftwp": ["Luft-Wärmepumpe", "Air heat pump"],
};

export const languages = ["de", "en"];
const CODES = { DEU: "de", ENG: "en", AUT: "de", CHE: "de" };
const LOCALES = { de: "de-DE", en: "en-GB" };
const CHOSEN = "language";

let current = "de";

/** de or en. */
export const language = () => current;
export const locale = () => LOCALES[current];

/** As onOffice writes a user's language. */
export const languageCode = () => (current === "de" ? "DEU" : "ENG");

/** The page takes the language of the user who logs in, unless one was chosen by hand. */
export function userLanguage(code, forget = false) {
  if (forget) {
    sessionStorage.removeItem(CHOSEN);
  }
  current = sessionStorage.getItem(CHOSEN) ?? CODES[code] ?? "en";
}

/** Chosen by hand. */
export function setLanguage(code) {
  sessionStorage.setItem(CHOSEN, code);
  current = code;
}

export const has = (key) => Object.hasOwn(WORDS, key);

/** The words for a key; {0} and {1} are replaced by the values. */
export function say(key, ...values) {
  const text = WORDS[key][languages.indexOf(current)];
  return values.reduce((sentence, value, index) => sentence.replaceAll(`{${index}}`, value), text);
}

/** What the simulator says for a refusal, in the language of the page where that is known. */
export const reason = (sentence) => (has(`reason.${sentence}`) ? say(`reason.${sentence}`) : sentence);

/** 14:03:22 */
export const clock = (moment = new Date()) =>
  new Intl.DateTimeFormat(locale(), { timeStyle: "medium" }).format(moment);
