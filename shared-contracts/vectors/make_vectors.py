#!/usr/bin/env python3
"""Writes the golden vectors from the byte tables of SPEC.md. Usage: make_vectors.py [--check]"""
import json
import pathlib
import random
import sys

from spec_tables import read_tables

HERE = pathlib.Path(__file__).resolve().parent
TABLES = read_tables(HERE.parent / "SPEC.md")
MINOR = 0
EPOCH = 0xA1B2C3D4
LARGEST_TIME = 1 << 60
LARGEST_MAGNITUDE = 10**9


def message(name, fields, blocks=b"", tail=b"", length=None, epoch=EPOCH):
    """Bytes of a message: header, fixed part, blocks, unknown tail."""
    kind, table = TABLES[name]
    body = table.pack(fields) + blocks + tail
    header = TABLES["Header"][1].pack(
        {"Kind": kind, "Minor": MINOR, "Length": 8 + len(body) if length is None else length, "SessionEpoch": epoch})
    return header + body


def joints(block_name, values):
    return b"".join(TABLES[block_name][1].pack(joint) for joint in values)


def knots(values):
    return b"".join(
        TABLES["Knot"][1].pack({"OffsetUs": knot["OffsetUs"]}) + joints("Axis of knot", knot["Axes"]) for knot in values)


def shown(table, values):
    return {name: str(values.get(name, 0)) if table.is_wide(name) else values.get(name, 0) for name in table.names()}


def accepted(case, name, fields, block=None, values=(), tail=b"", padding=b"", epoch=EPOCH):
    table = TABLES[name][1]
    result = {"SessionEpoch": epoch, **shown(table, fields)}
    if name == "Segment":
        blocks, result["Knots"] = knots(values), list(values)
    else:
        blocks = joints(block, values) if block else b""
        if block:
            result["Joints"] = [shown(TABLES[block][1], joint) for joint in values]
    data = message(name, fields, blocks, tail, epoch=epoch) + padding
    return {"name": case, "hex": data.hex(), "canonical": not tail and not padding, "fields": result}


def refused(case, data, reason):
    return {"name": case, "hex": data.hex(), "refused": reason}


def changed(data, offset, replacement):
    return data[:offset] + replacement + data[offset + len(replacement):]


def header_refusals(data, table):
    """What every message must survive."""
    random.seed(7)
    return [
        refused("empty", b"", "Truncated"),
        refused("header only, cut", data[:7], "Truncated"),
        refused("last byte missing", data[:-1], "Truncated"),
        refused("major 2", changed(data, 0, bytes([data[0] + 0x10])), "WrongMajor"),
        refused("major 0", changed(data, 0, b"\x00"), "WrongMajor"),
        refused("another message of this major", changed(data, 0, bytes([0x1F])), "WrongKind"),
        refused("length 0", changed(data, 2, b"\x00\x00"), "BadLength"),
        refused("length below the fixed part", changed(data, 2, (table.end - 1).to_bytes(2, "little")), "BadLength"),
        refused("length 65535", changed(data, 2, b"\xff\xff"), "BadLength"),
        refused("length 1025 with the bytes to match", changed(data, 2, (1025).to_bytes(2, "little")) + bytes(1025), "BadLength"),
        refused("length beyond what arrived", changed(data, 2, (len(data) + 1).to_bytes(2, "little")), "Truncated"),
        refused("all ones", b"\xff" * len(data), "WrongMajor"),
        refused("all zero", bytes(len(data)), "WrongMajor"),
        refused("noise behind a good kind byte", data[:1] + b"\x00" + b"\xfe\xca" + bytes(random.randbytes(60)), "BadLength"),
    ]


def count_refusals(data, table, offset):
    return [
        refused("no joints", changed(data, offset, b"\x00"), "BadCount"),
        refused("17 joints", changed(data, offset, b"\x11"), "BadCount"),
        refused("255 joints", changed(data, offset, b"\xff"), "BadCount"),
        refused("one joint more than the length holds", changed(data, offset, bytes([data[offset] + 1])), "BadLength"),
    ]


def int64(value):
    return value.to_bytes(8, "little", signed=True)


def int32(value):
    return value.to_bytes(4, "little", signed=True)


def time_refusals(data, *offsets):
    return [refused(f"time at {offset} {label}", changed(data, offset, int64(value)), "BadValue")
            for offset in offsets
            for label, value in (("negative", -1), ("beyond 2^60", LARGEST_TIME + 1), ("most negative", -(1 << 63)), ("largest", (1 << 63) - 1))]


def hello_cases():
    arm = [{"MinPositionUrad": -1919860, "MaxPositionUrad": 1919860, "MaxVelocityUradPerS": 2600000 + i, "MaxAccelerationUradPerS2": 14000000,
            "FeedbackClass": 2} for i in range(6)]
    fields = {"ContractMajor": 1, "ContractMinor": 0, "HardwareRevision": 3, "FirmwareVersion": 0x000102FF, "ArmFileHash": 0xFEDCBA9876543210,
              "CalibrationHash": 0x0123456789ABCDEF, "ControlPeriodUs": 10000, "MaxSegmentBytes": 1024, "BufferHorizonMs": 400, "JointCount": 6}
    one = {**fields, "JointCount": 1, "CalibrationHash": 0}
    blind = [{"MinPositionUrad": -1, "MaxPositionUrad": -1, "FeedbackClass": 0}]
    cases = [accepted("six joints", "Hello", fields, "Joint of hello", arm),
             accepted("one joint without feedback", "Hello", one, "Joint of hello", blind),
             accepted("sixteen joints, largest limits", "Hello", {**fields, "JointCount": 16}, "Joint of hello",
                      [{"MinPositionUrad": -LARGEST_MAGNITUDE, "MaxPositionUrad": LARGEST_MAGNITUDE, "MaxVelocityUradPerS": LARGEST_MAGNITUDE,
                        "MaxAccelerationUradPerS2": LARGEST_MAGNITUDE, "FeedbackClass": i % 3} for i in range(16)]),
             accepted("newer minor with an unknown tail", "Hello", {**fields, "ContractMinor": 9}, "Joint of hello", arm, tail=bytes(range(40))),
             accepted("unknown feedback class", "Hello", one, "Joint of hello", [{**arm[0], "FeedbackClass": 200}]),
             accepted("padded", "Hello", one, "Joint of hello", blind, padding=b"\xee" * 9)]
    data = bytes.fromhex(cases[0]["hex"])
    table = TABLES["Hello"][1]
    return cases + header_refusals(data, table) + count_refusals(data, table, 40) + [
        refused("lower limit above upper", changed(data, table.end, int32(1919861)), "BadValue"),
        refused("negative velocity limit", changed(data, table.end + 8, int32(-1)), "BadValue"),
        refused("acceleration limit beyond the range", changed(data, table.end + 12, int32(LARGEST_MAGNITUDE + 1)), "BadValue"),
        refused("most negative position", changed(data, table.end + 20, int32(-(1 << 31))), "BadValue")]


def state_cases():
    arm = [{"PositionUrad": -1745000 + i, "VelocityUradPerS": 12345 * i, "SetpointUrad": -1745329, "CurrentMa": -130 * i, "VoltageMv": 11980,
            "LoadPermille": -1000 + i, "TemperatureC": 31 - 10 * i, "Flags": 5} for i in range(6)]
    fields = {"Sequence": 0xFFFFFFFF, "SafetyState": 5, "LastSegmentResult": 1, "FaultCode": 0, "DeviceTimeUs": 123456789012345,
              "LastSegmentSequence": 77, "Authority": 0xDEADBEEF, "UnderrunCount": 1, "BusErrorCount": 2, "RejectedSegmentCount": 3, "BufferedMs": 250,
              "JointCount": 6}
    faulted = {**fields, "SafetyState": 7, "LastSegmentResult": 10, "FaultCode": 500, "Authority": 0, "BufferedMs": 0, "JointCount": 1}
    cases = [accepted("tracking", "State", fields, "Joint of state", arm),
             accepted("faulted, joint not measured", "State", faulted, "Joint of state", [{"SetpointUrad": 1}]),
             accepted("extremes", "State", {**fields, "JointCount": 2, "DeviceTimeUs": LARGEST_TIME, "BufferedMs": 65535}, "Joint of state",
                      [{"PositionUrad": -LARGEST_MAGNITUDE, "VelocityUradPerS": LARGEST_MAGNITUDE, "SetpointUrad": LARGEST_MAGNITUDE, "CurrentMa": -32768,
                        "VoltageMv": 65535, "LoadPermille": 32767, "TemperatureC": -128, "Flags": 255},
                       {"CurrentMa": 32767, "LoadPermille": -32768, "TemperatureC": 127}]),
             accepted("sixteen joints", "State", {**fields, "JointCount": 16}, "Joint of state", [{"PositionUrad": i, "Flags": 1} for i in range(16)]),
             accepted("unknown states, results and faults are passed on", "State",
                      {**fields, "SafetyState": 99, "LastSegmentResult": 200, "FaultCode": 65535}, "Joint of state", arm),
             accepted("unknown tail", "State", fields, "Joint of state", arm, tail=b"\x01\x02\x03"),
             accepted("padded", "State", fields, "Joint of state", arm, padding=bytes(100))]
    data = bytes.fromhex(cases[0]["hex"])
    table = TABLES["State"][1]
    return cases + header_refusals(data, table) + count_refusals(data, table, 46) + time_refusals(data, 16) + [
        refused("position beyond the range", changed(data, table.end, int32(LARGEST_MAGNITUDE + 1)), "BadValue"),
        refused("most negative setpoint of the last joint", changed(data, table.end + 5 * 20 + 8, int32(-(1 << 31))), "BadValue")]


def segment_cases():
    def motion(count, joint_count, step_us=20000):
        return [{"OffsetUs": k * step_us, "Axes": [
            {"PositionUrad": (-1) ** j * (1000 * k * k + j), "VelocityUradPerS": 0 if k == count - 1 else 100000 * k - j} for j in range(joint_count)]}
            for k in range(count)]

    fields = {"Sequence": 1, "Authority": 0xDEADBEEF, "ApplyAtUs": 5000000, "ValidForUs": 360000, "Flags": 0, "JointCount": 6, "KnotCount": 19}
    short = {**fields, "Sequence": 0xFFFFFFFE, "JointCount": 1, "KnotCount": 2, "Flags": 1, "ValidForUs": 20000}
    cases = [accepted("nineteen knots of six joints, the largest", "Segment", fields, values=motion(19, 6)),
             accepted("two knots of one joint, final", "Segment", short, values=motion(2, 1)),
             accepted("sixteen joints", "Segment", {**fields, "JointCount": 16, "KnotCount": 7}, values=motion(7, 16)),
             accepted("extremes", "Segment", {**short, "ApplyAtUs": LARGEST_TIME, "ValidForUs": 0xFFFFFFFF, "Flags": 255}, values=[
                 {"OffsetUs": 0, "Axes": [{"PositionUrad": LARGEST_MAGNITUDE, "VelocityUradPerS": -LARGEST_MAGNITUDE}]},
                 {"OffsetUs": 0xFFFFFFFF, "Axes": [{"PositionUrad": -LARGEST_MAGNITUDE, "VelocityUradPerS": 0}]}]),
             accepted("unknown tail", "Segment", short, values=motion(2, 1), tail=b"\xaa" * 17),
             accepted("padded", "Segment", short, values=motion(2, 1), padding=b"\xbb")]
    data = bytes.fromhex(cases[0]["hex"])
    small = bytes.fromhex(cases[1]["hex"])
    table = TABLES["Segment"][1]
    knot_size = 4 + 8 * 6
    return cases + header_refusals(data, table) + count_refusals(small, table, 29) + time_refusals(small, 16) + [
        refused("no knots", changed(small, 30, b"\x00"), "BadCount"),
        refused("one knot", changed(small, 30, b"\x01"), "BadCount"),
        refused("255 knots", changed(small, 30, b"\xff"), "BadLength"),
        refused("one knot more than the length holds", changed(data, 30, b"\x14"), "BadLength"),
        refused("counts whose product wraps a byte", changed(changed(data, 29, b"\x10"), 30, b"\xff"), "BadLength"),
        refused("first offset is not 0", changed(data, table.end, b"\x01"), "BadValue"),
        refused("offsets stand still", changed(data, table.end + 2 * knot_size, (20000).to_bytes(4, "little")), "BadValue"),
        refused("offsets fall", changed(data, table.end + 18 * knot_size, (1).to_bytes(4, "little")), "BadValue"),
        refused("most negative velocity of the last knot", changed(data, len(data) - 4, int32(-(1 << 31))), "BadValue"),
        refused("position beyond the range", changed(data, table.end + 4, int32(LARGEST_MAGNITUDE + 1)), "BadValue")]


def plain_cases(name, variants, *time_offsets):
    cases = [accepted(case, name, fields) for case, fields in variants]
    first = variants[0][1]
    cases += [accepted("unknown epoch", name, first, epoch=0), accepted("unknown tail", name, first, tail=bytes(range(1, 30))),
              accepted("padded", name, first, padding=b"\x99" * 3)]
    data = bytes.fromhex(cases[0]["hex"])
    return cases + header_refusals(data, TABLES[name][1]) + time_refusals(data, *time_offsets)


FILES = {
    "hello": ("Hello", hello_cases),
    "state": ("State", state_cases),
    "segment": ("Segment", segment_cases),
    "command": ("Command", lambda: plain_cases("Command", [
        ("arm, rest pose confirmed", {"CommandId": 1, "Authority": 0xDEADBEEF, "Argument": 1, "Command": 1}),
        ("disarm", {"CommandId": 2, "Authority": 0xDEADBEEF, "Command": 2}),
        ("hold", {"CommandId": 0xFFFFFFFF, "Authority": 1, "Command": 3}),
        ("operational stop", {"CommandId": 4, "Authority": 0xFFFFFFFF, "Command": 4}),
        ("clear an underrun", {"CommandId": 5, "Authority": 7, "Argument": 500, "Command": 5}),
        ("unknown command is passed on", {"CommandId": 6, "Authority": 7, "Argument": 0xFFFFFFFF, "Command": 250})])),
    "ack": ("Ack", lambda: plain_cases("Ack", [
        ("done", {"CommandId": 1, "FaultCode": 0, "Result": 1, "SafetyState": 4}),
        ("refused while faulted", {"CommandId": 0xFFFFFFFF, "FaultCode": 304, "Result": 8, "SafetyState": 7}),
        ("unknown result is passed on", {"CommandId": 3, "FaultCode": 0xABCD, "Result": 255, "SafetyState": 255})])),
    "clock-request": ("Clock request", lambda: plain_cases("Clock request", [
        ("first", {"RequestId": 1, "HostSendUs": 1}),
        ("latest time", {"RequestId": 0xFFFFFFFF, "HostSendUs": LARGEST_TIME})], 16)),
    "clock-response": ("Clock response", lambda: plain_cases("Clock response", [
        ("first", {"RequestId": 1, "HostSendUs": 1, "DeviceReceiveUs": 987654321012, "DeviceSendUs": 987654321112}),
        ("extremes", {"RequestId": 0xFFFFFFFF, "HostSendUs": LARGEST_TIME, "DeviceReceiveUs": 0, "DeviceSendUs": LARGEST_TIME})], 16, 24, 32)),
    "fault": ("Fault", lambda: plain_cases("Fault", [
        ("underrun", {"Sequence": 1, "Code": 500, "Joint": 255, "FirstCause": 1, "DeviceTimeUs": 60000000, "Detail": 41, "ClearedBy": 1}),
        ("consequence on a joint", {"Sequence": 2, "Code": 301, "Joint": 5, "FirstCause": 0, "DeviceTimeUs": LARGEST_TIME, "Detail": -(1 << 31), "ClearedBy": 3}),
        ("unknown code is passed on", {"Sequence": 0xFFFFFFFF, "Code": 65535, "Joint": 0, "FirstCause": 1, "DeviceTimeUs": 0, "Detail": 2147483647,
                                       "ClearedBy": 77})], 16)),
    "health": ("Health", lambda: plain_cases("Health", [
        ("a minute after power on", {"Sequence": 60, "UptimeS": 60, "CycleCount": 6000, "LateCycleCount": 3, "LongestTickUs": 2100, "LongestLateUs": 11000,
                                     "CollectionCount": 4, "LongestPauseUs": 900, "FreeBytes": 81920, "BootNumber": 12, "BootCause": 1,
                                     "TickBelow1Ms": 5990, "TickBelow2Ms": 9, "TickBelow4Ms": 1, "LateBelow250Us": 5996, "LateBelow16Ms": 4}),
        ("every field full", {name: (1 << 32) - 1 for name in TABLES["Health"][1].names() if not name.startswith("Boot")} | {"BootNumber": 65535, "BootCause": 255}),
        ("unknown cause is passed on", {"BootCause": 99})])),
    "past-fault": ("Past fault", lambda: plain_cases("Past fault", [
        ("underrun, two boots ago", {"Sequence": 1, "BootNumber": 10, "Code": 500, "DeviceTimeUs": 60000000, "Detail": 41, "Joint": 255, "FirstCause": 1, "Index": 0, "Count": 3}),
        ("consequence on a joint", {"Sequence": 0xFFFFFFFF, "BootNumber": 65535, "Code": 65535, "DeviceTimeUs": LARGEST_TIME, "Detail": -(1 << 31), "Joint": 5,
                                    "FirstCause": 0, "Index": 15, "Count": 16})], 16)),
}


def text_of(name, cases):
    head = {"message": name, "kind": TABLES[name][0]}
    lines = ",\n".join("    " + json.dumps(case) for case in cases)
    return json.dumps(head)[:-1] + ', "cases": [\n' + lines + "\n]}\n"


def main():
    check = "--check" in sys.argv[1:]
    stale = []
    for file_name, (name, cases) in FILES.items():
        path, text = HERE / f"{file_name}.json", text_of(name, cases())
        if not path.exists() or path.read_text() != text:
            stale.append(path.name)
            if not check:
                path.write_text(text)
    if check and stale:
        sys.exit(f"stale: {', '.join(stale)}; run `make vectors`")
    print(f"{len(FILES)} files of golden vectors: " + (f"{', '.join(stale)} written" if stale else "current"))


main()
