namespace Tendon.Host.Core.PlanLanguage;

/// <summary>The published JSON schema (draft 2020-12) of plan documents, embedded in the assembly.</summary>
public static class PlanSchema
{
    /// <summary>The text of <c>plan.schema.json</c>.</summary>
    public static string Text()
    {
        using Stream stream = typeof(PlanSchema).Assembly.GetManifestResourceStream("Tendon.Host.Core.PlanLanguage.plan.schema.json")
            ?? throw new InvalidOperationException("plan.schema.json is not embedded; rebuild Tendon.Host.Core");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
