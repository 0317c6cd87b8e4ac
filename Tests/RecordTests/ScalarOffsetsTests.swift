import Record
import Testing

@Suite struct ScalarOffsetsTests {
    @Test(arguments: [
        "", "plain words", "Ōsaka–Kōbe “talks”", "🇯🇵 flags and 漢字", String(repeating: "é", count: 200),
        String(repeating: "a—", count: 150),
    ])
    func bothWaysAtEveryScalar(text: String) {
        let offsets = ScalarOffsets(text)
        var byte = 0
        for (number, scalar) in text.unicodeScalars.enumerated() {
            #expect(offsets.scalar(at: byte) == number)
            #expect(offsets.offset(of: number) == byte)
            byte += UTF8.width(scalar)
        }
        #expect(offsets.scalar(at: byte) == text.unicodeScalars.count)
        #expect(offsets.offset(of: text.unicodeScalars.count + 5) == byte)
    }
}
