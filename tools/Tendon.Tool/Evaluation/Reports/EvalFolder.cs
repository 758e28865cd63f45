using Tendon.Host.Core.Messages;
using Tendon.Tool.Evaluation.Episodes;
using Tendon.Tool.Rig;
using Tendon.Tool.Texts;

namespace Tendon.Tool.Evaluation.Reports;

/// <summary>The folder of one run under one condition: rows as they come, then summary and reports.</summary>
public sealed class EvalFolder : IDisposable
{
    private const int MostPictures = 240;
    private readonly string _path;
    private readonly RunInfo _info;
    private readonly IReadOnlyDictionary<string, int> _order;
    private readonly StreamWriter _rows;
    private readonly List<EpisodeRow> _ended = [];
    private readonly Dictionary<EpisodeRow, FailurePictures> _pictures = [];

    /// <summary>Opens a folder and clears what an earlier run left in it.</summary>
    /// <param name="path">The folder; it is made where it is missing.</param>
    /// <param name="info">What the run is.</param>
    /// <param name="order">Place of each line's id in the suite.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public EvalFolder(string path, RunInfo info, IReadOnlyDictionary<string, int> order)
    {
        (_path, _info, _order) = (path, info, order);
        Directory.CreateDirectory(path);
        FailurePictures.Clear(path);
        _rows = new StreamWriter(System.IO.Path.Combine(path, "rows.csv")) { NewLine = "\n", AutoFlush = true };
        _rows.WriteLine(CsvTable.Line(RowsFile.Columns));
        File.WriteAllText(System.IO.Path.Combine(path, "run.json"), info.Write(0));
    }

    /// <summary>What has ended, in the suite's order.</summary>
    public IReadOnlyList<EpisodeRow> Rows => [.. _ended.OrderBy(r => _order[r.Id]).ThenBy(r => r.Episode)];

    /// <summary>What the run is.</summary>
    public RunInfo Info => _info;

    /// <summary>How exactly the arm followed its motions, over all episodes.</summary>
    public TrackingErrors Tracking { get; } = new();

    /// <summary>Takes an episode that has ended.</summary>
    public void Add(EpisodeRecord record)
    {
        _ended.Add(record.Row);
        if (record.Tracking is { } tracking)
            Tracking.Add(tracking);
        _rows.WriteLine(RowsFile.Line(record.Row));
        if (!record.Row.Success && _pictures.Count < MostPictures && FailurePictures.Save(_path, record) is { } pictures)
            _pictures[record.Row] = pictures;
    }

    /// <summary>Writes rows in order, summary, run and reports.</summary>
    public void Finish(ToolText text)
    {
        _rows.Dispose();
        IReadOnlyList<EpisodeRow> rows = Rows;
        File.WriteAllText(System.IO.Path.Combine(_path, "rows.csv"), RowsFile.Write(rows));
        File.WriteAllText(System.IO.Path.Combine(_path, "summary.json"), SummaryFile.Write(rows, Tracking));
        File.WriteAllText(System.IO.Path.Combine(_path, "run.json"), _info.Write(rows.Count));
        File.WriteAllText(System.IO.Path.Combine(_path, "report.md"), new MarkdownReport(text).Write(_info, rows, _pictures));
        File.WriteAllText(System.IO.Path.Combine(_path, "report.html"), new HtmlReport(text).Write(_info, rows, _pictures, _path));
    }

    /// <inheritdoc/>
    public void Dispose() => _rows.Dispose();
}
