"""python-docx.py <content.json> <file.docx>: writes the document with python-docx, its numbers as text, because
python-docx has no lists of several levels."""

import json
import sys

from docx import Document

source, target = sys.argv[1:]
with open(source, encoding="utf-8") as file:
    content = json.load(file)

document = Document()
for line in content["before"]:
    document.add_paragraph(line["text"])
for chapter in content["chapters"]:
    document.add_heading(f"{chapter['number']} {chapter['text']}", 1)
    for item in chapter["items"]:
        document.add_paragraph(f"{item['number']} {item['text']}".strip())
for line in content["after"]:
    document.add_paragraph(line["text"])
document.save(target)
