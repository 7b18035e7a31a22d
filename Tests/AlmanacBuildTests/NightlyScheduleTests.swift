import AlmanacBuild
import Testing

@Suite struct NightlyScheduleTests {
  @Test("What cron, a shell and systemd read as something else is written so that they do not")
  func quoting() {
    let schedule = NightlySchedule(
      program: "/opt/a$b/al \"m\"", folder: "/home/kim/100 % it's", hour: 3, minute: 5, language: .english)
    #expect(
      schedule.cronLine
        == "5 3 * * * cd '/home/kim/100 \\% it'\\''s' && '/opt/a$b/al \"m\"' publish --quiet --yes --lang en >>publish.log 2>&1\n"
    )
    let service = schedule.units[0].text
    #expect(service.contains("WorkingDirectory=/home/kim/100 %% it's\n"))
    #expect(service.contains("ExecStart=\"/opt/a$$b/al \\\"m\\\"\" publish --quiet --yes --lang en\n"))
    #expect(schedule.units[1].text.contains("OnCalendar=*-*-* 03:05:00\n"))
  }
}
