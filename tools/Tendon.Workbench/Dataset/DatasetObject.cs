using Tendon.Workbench.Table;

namespace Tendon.Workbench.Dataset;

/// <summary>One object of a sampled scene with what holds it.</summary>
/// <param name="Body">Ground truth.</param>
/// <param name="ContainerId">Bowl, plate or tray it lies in; −1 none.</param>
/// <param name="SupportId">Object it stands on (container included); −1 the table.</param>
internal sealed record DatasetObject(TableObject Body, int ContainerId, int SupportId);
