using System.Text;
using System.Text.Json.Nodes;
using Tendon.Station.Journals;

namespace Tendon.Station.Tests.Journals;

public sealed class JournalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string PathName => _folder["runs/station.journal"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Entries_are_there_at_the_next_opening()
    {
        Write(3);
        using Journal journal = Journal.Open(PathName);
        Assert.Equal(["0", "1", "2"], journal.Entries.Select(e => e.Unit));
        Assert.Equal(2, (int)journal.Entries[2].Data["at"]!);
        Assert.Equal(0, journal.DroppedBytes);
    }

    [Fact]
    public void A_cut_at_any_byte_costs_at_most_the_line_that_was_being_written()
    {
        Write(3);
        byte[] whole = File.ReadAllBytes(PathName);
        for (int length = 0; length <= whole.Length; length++)
        {
            File.WriteAllBytes(PathName, whole[..length]);
            int complete = whole.AsSpan(0, length).Count((byte)'\n');
            using (Journal journal = Journal.Open(PathName))
            {
                Assert.Equal(complete, journal.Entries.Count);
                journal.Append(new JournalEntry(9, "after", "x", []));
            }

            using Journal again = Journal.Open(PathName);
            Assert.Equal(complete + 1, again.Entries.Count);
            Assert.Equal(0, again.DroppedBytes);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0xFF)]
    [InlineData('\n')]
    public void Remains_of_another_block_behind_the_last_line_are_dropped(int remains)
    {
        Write(2);
        long length = new FileInfo(PathName).Length;
        File.AppendAllText(PathName, new string((char)0x7F, 40) + (char)remains);
        using Journal journal = Journal.Open(PathName);
        Assert.Equal(2, journal.Entries.Count);
        Assert.Equal(length, new FileInfo(PathName).Length);
    }

    [Fact]
    public void A_changed_lost_or_moved_line_before_the_last_is_refused_and_named()
    {
        Write(4);
        string[] lines = File.ReadAllLines(PathName);
        Refuse([lines[0], lines[1].Replace("\"at\":1", "\"at\":7", StringComparison.Ordinal), lines[2], lines[3]], 2);
        Refuse([lines[0], lines[2], lines[3]], 2);
        Refuse([lines[0], lines[2], lines[1], lines[3]], 2);
        Refuse([lines[1], lines[2], lines[3]], 1);
    }

    [Fact]
    public void Two_stations_cannot_have_it_open_at_once()
    {
        using Journal first = Journal.Open(PathName);
        Assert.Equal(JournalProblem.InUse, Assert.Throws<JournalException>(() => Journal.Open(PathName)).Problem);
    }

    [Fact]
    public async Task Many_threads_write_whole_lines()
    {
        using (Journal journal = Journal.Open(PathName))
            await Task.WhenAll(Enumerable.Range(0, 4).Select(t => Task.Run(() => Enumerable.Range(0, 25).ToList().ForEach(i => journal.Append(new JournalEntry(i, $"u{t}", "x", []))))));
        using Journal again = Journal.Open(PathName);
        Assert.Equal(100, again.Entries.Count);
    }

    private void Write(int count)
    {
        using Journal journal = Journal.Open(PathName);
        for (int i = 0; i < count; i++)
            journal.Append(new JournalEntry(1000 + i, $"{i}", "stage-done", new JsonObject { ["at"] = i, ["words"] = "臂 \n \"" }));
    }

    private void Refuse(string[] lines, int bad)
    {
        File.WriteAllText(PathName, string.Join("\n", lines) + "\n", new UTF8Encoding(false));
        JournalException fault = Assert.Throws<JournalException>(() => Journal.Open(PathName));
        Assert.Equal((JournalProblem.Damaged, bad), (fault.Problem, fault.Line));
    }
}
