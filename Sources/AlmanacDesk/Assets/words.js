/** Everything that the desk says to people, in German and English. */

const CATALOGUE = {
  // Places
  desk: ["Schreibtisch", "Editor’s desk"],
  edit: ["Bearbeiten", "Edit"],
  new: ["Neu", "New"],
  overview: ["Übersicht", "Overview"],
  check: ["Prüfen", "Check"],
  publish: ["Veröffentlichen", "Publish"],
  preview: ["Vorschau", "Preview"],
  openPreview: ["Vorschau in eigenem Fenster", "Preview in its own window"],
  showPreview: ["Vorschau", "Preview"],
  showForm: ["Zum Formular", "To the form"],
  // Everywhere
  save: ["Speichern", "Save"],
  cancel: ["Abbrechen", "Cancel"],
  undo: ["Rückgängig", "Undo"],
  undoLast: ["Letzte Änderung rückgängig machen", "Undo the last change"],
  quoted: ["„{0}“", "“{0}”"],
  undone: ["Zurückgenommen: {0} ist wieder, wie es war.", "Taken back: {0} is again as it was."],
  undoneRemoved: ["Zurückgenommen: {0} ist wieder entfernt.", "Taken back: {0} is removed again."],
  nothingToUndo: ["Es gibt nichts rückgängig zu machen.", "There is nothing to undo."],
  ctrl: ["Strg", "Ctrl"],
  alt: ["Alternativtext", "Alternative text"],
  none: ["Noch keine.", "None yet."],
  notSaid: ["– keine Angabe –", "– not said –"],
  isMissing: ["Hier fehlt etwas: {0} ist nötig.", "Something is missing: {0} is needed."],
  pairWithoutName: ["Ein Wert hat keinen Namen. Geben Sie ihm einen, oder löschen Sie ihn.", "A value has no name. Give it one, or delete it."],
  pairTwice: ["Den Namen {0} gibt es zweimal. Löschen Sie eine der beiden Zeilen.", "The name {0} is there twice. Delete one of the two lines."],
  required: ["(nötig)", "(needed)"],
  forExample: ["z. B. {0}", "e.g. {0}"],
  title: ["Titel", "Title"],
  kind: ["Art", "Kind"],
  region: ["Region", "The region"],
  body: ["Text", "The text"],
  suggestions: ["Vorschläge", "Suggestions"],
  moreSuggestions: ["{0} weitere; tippen Sie mehr.", "{0} more; type on."],
  added: ["{0} hinzugefügt.", "{0} added."],
  removed: ["{0} entfernt.", "{0} removed."],
  remove: ["{0} entfernen", "Remove {0}"],
  removedValue: ["Eintrag entfernt.", "Entry removed."],
  addValue: ["Weiterer Eintrag", "Another entry"],
  inDetail: ["Ausführlich angeben", "Give details"],
  inOneLine: ["In einer Zeile angeben", "Give in one line"],
  pair_name: ["Name", "name"],
  pair_value: ["Wert", "value"],
  // Trouble with the server
  unreachable: ["Almanac antwortet nicht mehr.", "Almanac does not answer any more."],
  unreachableHelp: [
    "Starten Sie im Terminal noch einmal almanac serve und öffnen Sie die Adresse des Schreibtischs, die dann dort steht.",
    "Start almanac serve once more in the terminal, and open the address of the desk that it then names.",
  ],
  entriesKept: [
    "Ihre Eingaben sind in diesem Browser aufgehoben und kommen wieder, sobald Sie das Formular neu öffnen.",
    "What you entered is kept in this browser, and comes back when you open the form again.",
  ],
  // Overview
  search: ["Suchen in allem, was es gibt", "Search everything there is"],
  found: ["{0} gefunden", "{0} found"],
  foundNothing: ["Zu „{0}“ gibt es nichts.", "There is nothing for “{0}”."],
  nothingWaits: ["Es liegt nichts an.", "Nothing is waiting."],
  keys: ["Tastenkürzel", "Keys"],
  keyHelp: ["Im Text stehen die Kürzel auf den Knöpfen darüber.", "In a text the keys stand on the buttons above it."],
  settings: ["Einstellungen der Website", "Settings of the site"],
  everything: ["Alle Einträge nach Art", "All entries by kind"],
  andMore: ["und {0} weitere", "and {0} more"],
  keptEntries: [
    "Nicht gespeichert, aber aufgehoben ({0}). Öffnen Sie den Eintrag, dann sind Ihre Eingaben wieder da:",
    "Not saved, but kept ({0}). Open the entry, and what you entered is there again:",
  ],
  // New
  newHelp: [
    "Alles Neue beginnt als Entwurf, den nur die Vorschau zeigt. Was zwischen « und » steht, ersetzen Sie.",
    "Everything new begins as a draft that only the preview shows. Replace what stands between « and ».",
  ],
  titleMissing: [
    "Der Titel fehlt noch. Sie können ihn später ändern.",
    "The title is missing. You can change it later.",
  ],
  begin: ["Anlegen", "Create"],
  chooseRegion: ["– bitte wählen –", "– please choose –"],
  everywhere: ["Überall (alle Regionen)", "Everywhere (all regions)"],
  regionMissing: ["Wählen Sie eine Region, oder „Überall“.", "Choose a region, or “Everywhere”."],
  // Form
  entryForm: ["Angaben", "Details"],
  moreFields: ["Weitere Angaben ({0})", "More details ({0})"],
  unsaved: ["Noch nicht gespeichert", "Not saved yet"],
  saving: ["Speichert …", "Saving …"],
  saved: ["Gespeichert in {0}", "Saved in {0}"],
  notSaved: ["Nicht gespeichert", "Not saved"],
  nothingToSave: ["Es gibt nichts Neues zu speichern.", "There is nothing new to save."],
  notKept: [
    "Dieser Browser hebt Eingaben nicht auf: Speichern Sie, bevor Sie das Fenster schließen.",
    "This browser keeps nothing that is entered: save before you close the window.",
  ],
  restored: [
    "Ihre Eingaben vom {0} sind wieder da. Gespeichert sind sie noch nicht.",
    "What you entered on {0} is back. It is not saved yet.",
  ],
  restoredOther: [
    "Die Datei wurde seither geändert; beim Speichern sehen Sie beide Fassungen.",
    "The file was changed since; when you save you will see both versions.",
  ],
  keepEntries: ["Damit weiterarbeiten", "Go on with them"],
  giveUpEntries: ["Verwerfen und den gespeicherten Stand zeigen", "Give them up and show what is saved"],
  entriesGivenUp: ["Das Formular zeigt, was gespeichert ist.", "The form shows what is saved."],
  readAnew: [
    "Die Datei wurde anderswo geändert und ist neu gelesen.",
    "The file was changed elsewhere and is read anew.",
  ],
  readAnewBeside: [
    "Die Datei wurde anderswo geändert. Was Sie gerade ändern, ist davon nicht berührt.",
    "The file was changed elsewhere. What you are changing is not touched by it.",
  ],
  changedElsewhere: [
    "Jemand hat inzwischen dieselbe Angabe geändert. Vergleichen Sie beide Fassungen, bevor Sie speichern.",
    "Somebody has changed the same detail meanwhile. Compare both versions before you save.",
  ],
  compare: ["Beide Fassungen vergleichen", "Compare both versions"],
  entryGone: [
    "Diesen Eintrag gibt es nicht mehr: Jemand hat ihn gelöscht oder umbenannt. Ihre Eingaben sind aufgehoben.",
    "This entry is gone: somebody deleted or renamed it. What you entered is kept.",
  ],
  untouchable: [
    "Diese Angabe steht in der Datei in einer Form, die das Formular nicht ganz zeigt. Ändern Sie sie im Texteditor.",
    "In its file this detail has a shape that the form cannot show in full. Change it in a text editor.",
  ],
  repair: ["Beheben", "Mend"],
  takeMeant: ["„{0}“ einsetzen", "Put in “{0}”"],
  meantTaken: ["„{0}“ steht jetzt da. Gespeichert ist es noch nicht.", "“{0}” stands there now. It is not saved yet."],
  inEdition: ["{0} (ausgefüllt: {1})", "{0} (filled in: {1})"],
  // Deleting
  delete: ["Löschen …", "Delete …"],
  deleteTitle: ["„{0}“ löschen?", "Delete “{0}”?"],
  deleteNow: ["Löschen", "Delete"],
  deleteUndo: ["„Rückgängig“ holt es zurück, solange danach nichts anderes gespeichert wird.", "“Undo” brings it back, step by step with what is saved after it."],
  deleted: ["„{0}“ ist gelöscht. „Letzte Änderung rückgängig machen“ holt es zurück.", "“{0}” is deleted. “Undo the last change” brings it back."],
  looking: ["Sucht, was darauf verweist …", "Looking for what leads to it …"],
  wouldMiss: ["Was Abonnenten und Leser vermissen würden", "What subscribers and readers would miss"],
  wouldBreak: ["Was danach nicht mehr stimmt ({0})", "What would not be right any more ({0})"],
  nothingLeads: ["Nichts verweist darauf, und niemand vermisst es.", "Nothing leads to it, and nobody misses it."],
  cancelInstead: [
    "Fällt der Termin aus, sagen Sie ihn besser ab: Er bleibt dann stehen, und alle Abonnenten erfahren es. Gelöscht verschwindet er ohne ein Wort aus ihren Kalendern.",
    "If the event is off, better cancel it: it stays, and all subscribers learn of it. Deleted it vanishes from their calendars without a word.",
  ],
  mustForget: [
    "Veröffentlichen lässt sich die Website danach erst, wenn jemand im Terminal mit „almanac forget“ bestätigt, dass das Veröffentlichte wirklich fort soll.",
    "After that the site can be published only when somebody confirms in the terminal, by “almanac forget”, that what was published is really to go.",
  ],
  cancelEvent: ["Stattdessen absagen", "Cancel the event instead"],
  // Changing an id
  identityTitle: ["Kennung oder Adresse ändern?", "Change the id or the address?"],
  identityEvent: [
    "An der Kennung erkennen Kalender den Termin. Mit einer anderen ist er für sie ein neuer: Bei allen Abonnenten verschwindet der alte Eintrag und ein zweiter erscheint; auch die Adresse der Seite ändert sich.",
    "By the id calendars know the event. With another it is a new one to them: the old entry vanishes for all subscribers and a second one appears; the address of the page changes too.",
  ],
  identityOther: [
    "An der Kennung erkennen Feeds und Verweise den Eintrag. Mit einer anderen ist er für sie ein neuer, und seine Adresse kann sich ändern.",
    "By the id feeds and links know the entry. With another it is a new one to them, and its address may change.",
  ],
  aliasKept: ["Die bisherige Adresse {0} leitet weiter hierher.", "The former address {0} still leads here."],
  changeAnyway: ["Trotzdem ändern", "Change anyway"],
  leaveAsIs: ["So lassen", "Leave it as it is"],
  // Translations
  translations: ["Andere Sprachen", "Other languages"],
  translation_missing: ["fehlt", "missing"],
  translation_current: ["passt zum Original", "fits the original"],
  translation_stale: ["Original hat sich geändert", "the original has changed"],
  openTranslation: ["{0} bearbeiten", "Edit {0}"],
  makeTranslation: ["{0} anlegen", "Begin {0}"],
  translationOf: ["{0}: Übersetzung von", "{0}: translation of"],
  translationStale: ["Das Original hat sich geändert, seit diese Übersetzung entstand.", "The original has changed since this translation was made."],
  translationCurrent: ["Sie passt zum Original.", "It fits the original."],
  translationUnnoted: ["Aus welchem Stand des Originals sie entstand, ist nicht vermerkt.", "Of which state of the original it was made is not noted."],
  translationChecked: ["Abgeglichen: als aktuell speichern", "Checked: save as up to date"],
  noFormer: ["Wie das Original damals hieß, ist nicht aufgehoben; vergleichen Sie beide Texte.", "What the original said then is not kept; compare both texts."],
  changedSince: ["Was sich im Original geändert hat", "What has changed in the original"],
  wasThere: ["Früher:", "Before:"],
  isNew: ["Jetzt:", "Now:"],
  repaired: ["Behoben in {0}", "Mended in {0}"],
  // Two versions
  conflictTitle: ["Zwei Fassungen", "Two versions"],
  conflictHelp: [
    "Jemand hat dieselben Angaben geändert, während Sie schrieben. Wählen Sie für jede, welche gelten soll. Datei:",
    "Somebody changed the same details while you were writing. Choose for each which one stands. File:",
  ],
  mine: ["Meine Fassung", "My version"],
  theirs: ["Die andere Fassung, wie sie gespeichert ist", "The other version, as it is saved"],
  nothingThere: ["(nichts)", "(nothing)"],
  allMine: ["Überall meine", "Mine everywhere"],
  allTheirs: ["Überall die andere", "The other everywhere"],
  settle: ["So speichern", "Save like this"],
  decideLater: ["Später entscheiden", "Decide later"],
  theirsTaken: ["Die andere Fassung gilt.", "The other version stands."],
  // Calendar
  dayOn: ["findet statt", "takes place"],
  dayOff: ["fällt aus", "left out"],
  dayCancelled: ["abgesagt", "cancelled"],
  dayCount: ["{0} Termine.", "{0} dates."],
  dayHelp: [
    "Wählen Sie einen Tag, dann fällt er aus; noch einmal, dann findet er statt.",
    "Choose a day to leave it out, and once more to take it in again.",
  ],
  dayLeftOut: ["{0} fällt aus.", "{0} is left out."],
  dayBack: ["{0} findet wieder statt.", "{0} takes place again."],
  moreMonths: ["und {0} weitere Monate", "and {0} more months"],
  // Text
  tools: ["Werkzeuge für den Text", "Tools for the text"],
  strong: ["Fett", "Strong"],
  strongSample: ["wichtig", "important"],
  link: ["Verweis", "Link"],
  heading: ["Überschrift", "Heading"],
  list: ["Liste", "List"],
  quote: ["Zitat", "Quote"],
  picture: ["Bild", "Picture"],
  block: ["Baustein", "Block"],
  blockTitle: ["Baustein einfügen", "Put in a block"],
  linkTitle: ["Verweis einfügen", "Put in a link"],
  linkLabel: ["Wohin?", "Where to?"],
  linkHelp: [
    "Tippen Sie einen Teil des Titels oder Namens und wählen Sie mit den Pfeiltasten; oder fügen Sie eine Adresse ein, die mit https:// beginnt.",
    "Type a part of the title or name and choose with the arrow keys, or paste an address that begins with https://.",
  ],
  linkMissing: [
    "Wählen Sie einen Eintrag aus der Liste, oder geben Sie eine Adresse mit https:// ein.",
    "Choose an entry of the list, or enter an address with https://.",
  ],
  putLink: ["Einfügen", "Put in"],
  // Pictures
  newPicture: ["Bild hinzufügen", "Add a picture"],
  choosePicture: ["Bild wählen", "Choose a picture"],
  otherPicture: ["Anderes Bild wählen", "Choose another picture"],
  dropPicture: [
    "Ziehen Sie ein Bild hierher, fügen Sie es ein, oder wählen Sie eine Datei.",
    "Drop a picture here, paste it, or choose a file.",
  ],
  pictureFile: ["Bilddatei", "Picture file"],
  pictureFileHelp: [
    "Wählen Sie eine Datei, ziehen Sie sie hierher, oder fügen Sie ein kopiertes Bild ein.",
    "Choose a file, drop it here, or paste a copied picture.",
  ],
  altHelp: [
    "Was auf dem Bild zu sehen ist, in einem Satz, für alle, die es nicht sehen.",
    "What the picture shows, in a sentence, for everyone who does not see it.",
  ],
  altMissing: [
    "Der Alternativtext fehlt: Sagen Sie in einem Satz, was zu sehen ist.",
    "The alternative text is missing: say in a sentence what is to be seen.",
  ],
  credit: ["Nachweis", "Credit"],
  creditExample: ["z. B. Foto: Kim Muster", "e.g. Photo: Kim Muster"],
  takePicture: ["Bild übernehmen", "Take the picture"],
  takingPicture: ["Das Bild wird übernommen …", "The picture is being taken in …"],
  pictureTaken: ["Das Bild liegt unter {0} beim Eintrag.", "The picture lies beside the entry as {0}."],
  pictureUnreadable: [
    "Diese Datei lässt sich nicht lesen. Wählen Sie sie noch einmal.",
    "This file cannot be read. Choose it once more.",
  ],
  pictureTooLarge: [
    "Das Bild ist größer als 24 MB. Verkleinern Sie es vorher.",
    "The picture is larger than 24 MB. Make it smaller first.",
  ],
  pictureMissing: ["Wählen Sie zuerst eine Bilddatei.", "Choose a picture file first."],
  focus: ["Was im Blick bleibt", "What stays in view"],
  focusHelp: [
    "Klicken Sie auf die wichtigste Stelle, oder stellen Sie sie mit den Reglern ein.",
    "Click on the most important spot, or set it with the sliders.",
  ],
  focusAcross: ["Von links in Prozent", "From the left in per cent"],
  focusDown: ["Von oben in Prozent", "From above in per cent"],
  focusAt: ["{0} % von links, {1} % von oben", "{0} % from the left, {1} % from above"],
  // Check
  checking: ["Die Website wird geprüft …", "The site is being checked …"],
  checkAgain: ["Noch einmal prüfen", "Check again"],
  allWell: ["Alles in Ordnung.", "All is well."],
  findingCount: ["Fehler: {0}, Hinweise: {1}", "Errors: {0}, warnings: {1}"],
  error: ["Fehler", "Error"],
  warning: ["Hinweis", "Warning"],
  note: ["Notiz", "Note"],
  errorsUnseen: ["Fehler", "errors"],
  warningsUnseen: ["Hinweise", "warnings"],
  toField: ["Zum Feld", "To the field"],
  // Publish
  comparing: ["Vergleicht mit dem, was veröffentlicht ist …", "Comparing with what is published …"],
  compareAgain: ["Noch einmal vergleichen", "Compare again"],
  publishTo: ["Die Website kommt nach", "The site goes to"],
  publishNowhere: [
    "Die Website entsteht im Ordner output. Damit sie auch an ihren Ort kommt, starten Sie almanac serve mit --to.",
    "The site is made in the folder output. To bring it to its place as well, start almanac serve with --to.",
  ],
  publishForbidden: ["Das muss vorher behoben werden", "This has to be mended first"],
  whatChanges: ["Was sich ändert", "What changes"],
  noChanges: [
    "Seit der letzten Veröffentlichung hat sich nichts geändert.",
    "Nothing has changed since the last time.",
  ],
  firstTime: [
    "Die Website wird zum ersten Mal veröffentlicht: Alles ist neu.",
    "The site is published for the first time: everything is new.",
  ],
  whatSubscribersSee: ["Was Abonnenten sehen", "What subscribers see"],
  subscribersSeeNothing: [
    "Für Abonnenten von Kalendern und Feeds ändert sich nichts.",
    "Nothing changes for subscribers of calendars and feeds.",
  ],
  change_added: ["Neu:", "New:"],
  change_changed: ["Geändert:", "Changed:"],
  change_removed: ["Entfernt:", "Removed:"],
  publishNow: ["Jetzt veröffentlichen", "Publish now"],
  publishAgain: ["Trotzdem veröffentlichen", "Publish anyway"],
  publishing: ["Die Website wird veröffentlicht …", "The site is being published …"],
  published: ["Veröffentlicht", "Published"],
  publishedTo: ["Die Website liegt in", "The site lies in"],
  publishFailed: ["Nicht veröffentlicht", "Not published"],
};

let column = 0;

/** Chooses the language of the desk; anything but German is English. */
export function speak(language) {
  column = language?.startsWith("de") ? 0 : 1;
}

/** The language that the desk speaks. */
export const language = () => (column === 0 ? "de" : "en");

/** What the desk says; `{0}` stands for the first of the values. */
export function word(name, ...values) {
  const text = CATALOGUE[name]?.[column] ?? name;
  return text.replace(/\{(\d)\}/gu, (_, index) => String(values[Number(index)] ?? ""));
}

/** A moment in words, as far as one needs it to remember. */
export function moment(text) {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) return "";
  return new Intl.DateTimeFormat(language(), {
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
  }).format(date);
}
