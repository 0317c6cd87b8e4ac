import ArgumentParser
import Record

/// The day from which everything is looked at.
struct AsOfOption: ParsableArguments {
    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp("Only what had been published by this day, as it was told then.", valueName: "date"),
        transform: DayArgument.day)
    var day: CalendarDay?
}
