using Microsoft.ML.OnnxRuntime;
using Tendon.Host.Core.PlanLanguage;
using Tendon.Host.Planning.Inference;

namespace Tendon.Host.Planning.Language;

/// <summary>
/// Reads instructions with a trained encoder and decoder on ONNX Runtime. The decoder's choices are limited to what the grammar
/// allows, so every reading is a valid program. The same text gives the same reading. Not thread safe.
/// </summary>
public sealed class OnnxInstructionReader : IDisposable
{
    private const long Begin = 1;
    private static readonly string[] EncoderInputs = ["slots"], EncoderOutputs = ["cross_keys", "cross_values", "tags"];
    private static readonly string[] DecoderInputs = ["token", "past_keys", "past_values", "cross_keys", "cross_values"], DecoderOutputs = ["logits", "keys", "values"];
    private readonly LanguageTables _tables;
    private readonly TextEncoder _text;
    private readonly ClauseSplitter _clauses;
    private readonly int[] _alike;
    private readonly PlanGrammar _grammar;
    private readonly OnnxModel _encoder, _decoder;
    private readonly RunOptions _options = new();

    public OnnxInstructionReader(LanguageTables tables, OnnxModel encoder, OnnxModel decoder)
    {
        _tables = tables;
        _text = new TextEncoder(tables);
        _alike = AlikeGroups(tables);
        _clauses = new ClauseSplitter(tables.ClauseBreaks, tables.ClausePointers);
        _grammar = new PlanGrammar(tables);
        _encoder = encoder;
        _decoder = decoder;
        long layers = tables.Layers, heads = tables.Heads, width = tables.HeadWidth;
        encoder.Require([new("slots", typeof(long), [1, 4])], [new("tags", typeof(float), [1, 4, 3])]);
        decoder.Require([new("past_keys", typeof(float), [layers, 1, heads, 1, width])], [new("logits", typeof(float), [tables.Tokens.Count])]);
    }

    /// <summary>See <see cref="LanguageTables.AskBelow"/>.</summary>
    public double AskBelow => _tables.AskBelow;

    /// <summary>See <see cref="LanguageTables.RefuseBelow"/>.</summary>
    public double RefuseBelow => _tables.RefuseBelow;

    /// <summary>SHA-256 of the two models, for reports.</summary>
    public IReadOnlyList<string> ModelHashes => [_encoder.Sha256, _decoder.Sha256];

    /// <summary>Loads language.json, reader-encoder.onnx and reader-decoder.onnx from a folder.</summary>
    /// <exception cref="OnnxModelException">A model is missing or not the right one.</exception>
    /// <exception cref="InvalidDataException">The tables are damaged.</exception>
    public static OnnxInstructionReader Load(string folder) => new(
        LanguageTables.Load(Path.Combine(folder, "language.json")),
        OnnxModel.Load(Path.Combine(folder, "reader-encoder.onnx")),
        OnnxModel.Load(Path.Combine(folder, "reader-decoder.onnx")));

    /// <summary>Reads one instruction, as a whole and, where it has several clauses, clause by clause. Text that cannot be read becomes a
    /// refusal that says why.</summary>
    public InstructionReading Read(string instruction)
    {
        InstructionReading whole = ReadWhole(instruction);
        IReadOnlyList<string> clauses = whole.Tokens.Count == 0 || whole.Answer is RefusalAnswer ? [] : _clauses.Split(instruction);
        return clauses.Count == 0 ? whole : ClauseAgreement.Join(whole, [.. clauses.Select(ReadWhole)], AskBelow);
    }

    private InstructionReading ReadWhole(string instruction)
    {
        if (_text.TryEncode(instruction, out EncodedText encoded) is { } refusal)
            return new(refusal, [], null);
        if (_tables.CodeMarks.Any(m => encoded.Text.Contains(m, StringComparison.Ordinal)))
            return new(new RefusalAnswer(RefusalReason.NotAnInstruction), [], null);
        using OrtValue slots = OrtValue.CreateTensorValueFromMemory(encoded.Slots, [1, encoded.Slots.Length]);
        using IDisposableReadOnlyCollection<OrtValue> memory = _encoder.Session.Run(_options, EncoderInputs, [slots], EncoderOutputs);
        List<string> tokens = Decode(memory[0], memory[1], out double confidence);
        if (tokens.Count == 0 || tokens[^1] != "end")
            return new(new RefusalAnswer(RefusalReason.NotAnInstruction) { Confidence = 0 }, tokens, null);
        var words = new UnknownWords(encoded, memory[2].GetTensorDataAsSpan<float>());
        PlannerAnswer answer = new ProgramReader(tokens, words).Read() with { Confidence = confidence };
        return new(answer, tokens, tokens[0] == "yes" ? true : tokens[0] == "no" ? false : null);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _options.Dispose();
        _encoder.Dispose();
        _decoder.Dispose();
    }

    private List<string> Decode(OrtValue crossKeys, OrtValue crossValues, out double confidence)
    {
        var automaton = new GrammarAutomaton(_grammar);
        var tokens = new List<string>();
        var allowed = new bool[_grammar.Tokens.Count];
        long[] token = [Begin];
        long[] empty = [_tables.Layers, 1, _tables.Heads, 0, _tables.HeadWidth];
        using OrtValue tokenValue = OrtValue.CreateTensorValueFromMemory(token, [1, 1]);
        OrtValue keys = OrtValue.CreateAllocatedTensorValue(OrtAllocator.DefaultInstance, Microsoft.ML.OnnxRuntime.Tensors.TensorElementType.Float, empty);
        OrtValue values = OrtValue.CreateAllocatedTensorValue(OrtAllocator.DefaultInstance, Microsoft.ML.OnnxRuntime.Tensors.TensorElementType.Float, empty);
        double logConfidence = 0;
        try
        {
            while (!automaton.IsFinished && tokens.Count < _tables.MaxTokens - 1)
            {
                // The collection is not disposed as a whole: the keys and values in it are the next step's past.
                IDisposableReadOnlyCollection<OrtValue> step = _decoder.Session.Run(_options, DecoderInputs, [tokenValue, keys, values, crossKeys, crossValues], DecoderOutputs);
                keys.Dispose();
                values.Dispose();
                (keys, values) = (step[1], step[2]);
                automaton.Allowed(allowed);
                using (OrtValue logits = step[0])
                    token[0] = Best(logits.GetTensorDataAsSpan<float>(), allowed, ref logConfidence);
                automaton.Accept((int)token[0]);
                tokens.Add(_grammar.Tokens[(int)token[0]]);
            }
        }
        finally
        {
            keys.Dispose();
            values.Dispose();
        }
        confidence = Math.Exp(logConfidence);
        return tokens;
    }

    /// <summary>Per token the number of its group of tokens that mean the same to the arm; 0 for none.</summary>
    private static int[] AlikeGroups(LanguageTables tables) =>
        [.. tables.Tokens.Select(t => tables.Alike.TakeWhile(g => !g.Contains(t)).Count() is var at && at < tables.Alike.Count ? at + 1 : 0)];

    /// <summary>The likeliest allowed token. Its share is taken of all tokens: what the grammar forbids is doubt too. A reading is as sure as its
    /// least sure token.</summary>
    private int Best(ReadOnlySpan<float> logits, ReadOnlySpan<bool> allowed, ref double logConfidence)
    {
        int best = -1;
        double most = double.NegativeInfinity, sum = 0, share = 0;
        for (int i = 0; i < logits.Length; i++)
        {
            most = Math.Max(most, logits[i]);
            if (allowed[i] && (best < 0 || logits[i] > logits[best]))
                best = i;
        }
        for (int i = 0; i < logits.Length; i++)
        {
            double weight = Math.Exp((logits[i] - most) / _tables.Temperature);
            sum += weight;
            share += i == best || (_alike[i] > 0 && _alike[i] == _alike[best]) ? weight : 0;
        }
        logConfidence = Math.Min(logConfidence, Math.Log(share / sum));
        return best;
    }
}
