/// A `facts` section with a table of four columns and two rows, without mistakes, to be broken.
let table = """
  facts:
    - id: divisions
      topic: climate
      about: hegang
      type: table
      row_class: county
      columns:
        - {id: kind, type: choice}
        - {id: area, type: quantity, unit: km2}
        - {id: people, type: quantity}
        - {id: density, type: quantity, derived: round(people / area)}
      rows:
        - {id: luobei, name: Luobei County, cells: [county, 6761, 220131, 33]}
        - {id: suibin, name: Suibin County, cells: [town, 3344, 174063, 52]}
      source: {id: book}

  """
