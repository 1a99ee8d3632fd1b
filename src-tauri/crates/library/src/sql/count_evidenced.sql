-- An assumption is not evidence; quotes inside a text are escaped, so the pattern can only be the field itself.
UPDATE journey SET evidenced = (
  SELECT count(DISTINCT link.start) FROM link
  JOIN node ON node.journey = link.journey AND node.id = link.finish AND node.kind = 'evidence'
  WHERE link.journey = ?1 AND link.kind = 'evidenced_by' AND instr(node.body, '"kind":"assumption"') = 0
) WHERE id = ?1;
