"""Times reading and applying a spreadsheet of 20,000 rows. Prints medians; asserts nothing."""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from xml.sax.saxutils import escape

program = os.path.abspath(sys.argv[1])
rows = int(sys.argv[2]) if len(sys.argv) > 2 else 20_000
folder = tempfile.mkdtemp(prefix="alongside-bench-")
environment = dict(os.environ, SWIFT_BACKTRACE="enable=no")
quiet = dict(stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)

TYPES = "application/vnd.openxmlformats-"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def workbook(path):
    strings = {}
    sheet = []

    def add(number, values):
        cells = (f'<c r="{"ABCDEFG"[at]}{number}" t="s"><v>{strings.setdefault(text, len(strings))}</v></c>' for at, text in enumerate(values))
        sheet.append(f'<row r="{number}">{"".join(cells)}</row>')

    add(1, ["Theme", "Ref", "Action", "Lead", "Partners", "By when", "How will we know"])
    for one in range(rows):
        theme = one // 100 + 1
        add(one + 2, [
            f"{theme} Theme number {theme}", f"{theme}.{one % 100 + 1}",
            f"Do thing {one} so that carers in area {one % 37} are better off and heard", f"Agency {one % 12}",
            f"Agency {one % 7}; Carers group {one % 5}", f"March {2025 + one % 5}", f"Number {one} counted each quarter"])

    def relation(name, kind, target):
        return f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{target}"/>'

    def part(name, kind):
        return f'<Override PartName="/xl/{name}.xml" ContentType="{TYPES}officedocument.spreadsheetml.{kind}+xml"/>'

    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml",
                      f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
                      f'ContentType="{TYPES}package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
                      + part("workbook", "sheet.main") + part("worksheets/sheet1", "worksheet") + part("sharedStrings", "sharedStrings") + "</Types>")
        file.writestr("_rels/.rels", f'<Relationships xmlns="{RELATIONS}">' + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>")
        file.writestr("xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>')
        file.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{RELATIONS}">' + relation("rId1", "worksheet", "worksheets/sheet1.xml")
                      + relation("rId2", "sharedStrings", "sharedStrings.xml") + "</Relationships>")
        file.writestr("xl/worksheets/sheet1.xml", f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(sheet)}</sheetData></worksheet>')
        file.writestr("xl/sharedStrings.xml", f'<sst xmlns="{MAIN}">' + "".join(f"<si><t>{escape(text)}</t></si>" for text in strings) + "</sst>")


def run(*command):
    """Seconds on the clock, seconds of the processor, most MB."""
    began = time.perf_counter()
    child = subprocess.Popen([program, *command], **quiet)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(f"alongside {' '.join(command)} failed: {child.returncode}")
    return time.perf_counter() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def medians(name, runs):
    clock, processor, memory = (statistics.median(values) for values in zip(*runs))
    print(f"{name} {rows} rows of .xlsx: median {clock:.2f} s on the clock, {processor:.2f} s of the processor, {memory:.0f} MB at most")


try:
    document = os.path.join(folder, "large.xlsx")
    workbook(document)
    medians("read", [run("plan", "read", document) for _ in range(3)])
    applied = []
    for number in range(3):
        place = os.path.join(folder, f"place{number}")
        run("example", "--people", "0", "--place", place)
        applied.append(run("plan", "apply", document, "--place", place, "--title", "A large plan", "--team", "Carers Commissioning"))
    medians("apply", applied)
finally:
    shutil.rmtree(folder, ignore_errors=True)
