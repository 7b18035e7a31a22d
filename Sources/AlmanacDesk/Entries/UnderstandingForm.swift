import AlmanacBuild
import AlmanacContent
import AlmanacModel
import AlmanacSite
import CivilTime

/// How a typed value was understood, for the line below its field.
struct UnderstandingForm {
  let scene: DeskScene
  let answer: FieldUnderstanding.Answer
  /// A file of the form's kind.
  let form: PlacedFile?
  /// More dates than this no calendar in a form shows.
  private static let mostDates = 400

  var json: JSONValue {
    .allMembers([
      "text": JSONValue(answer.text),
      "dates": .array(answer.dates.prefix(Self.mostDates).compactMap(date)),
      "findings": .array(answer.findings.map { FindingForm(scene: scene, finding: $0, form: form).json }),
    ])
  }

  private func date(_ time: EventTime) -> JSONValue? {
    guard let day = time.firstDay else { return nil }
    return .members(["day": .text("\(day)"), "text": .text(DateWording(scene.language).fullText(day))])
  }
}
